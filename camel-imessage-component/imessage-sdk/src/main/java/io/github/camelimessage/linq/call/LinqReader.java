// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import com.fasterxml.jackson.core.JacksonException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.AnswerTooLargeException;
import io.github.camelimessage.http.ConnectionHint;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.LimitedStream;
import io.github.camelimessage.http.OtherProtocol;
import io.github.camelimessage.model.linq.Accepted;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import okhttp3.Response;

/**
 * Reads the answer of an endpoint.
 *
 * @param maxBytes limit of the answer in bytes, decompressed
 * @param mayBeDone whether an earlier attempt may have succeeded although its answer did not say so
 */
record LinqReader<A>(LinqRequest<A> request, Redaction redaction, BooleanSupplier mayBeDone, int maxBytes)
        implements HttpCall.Reader<A> {

    @Override
    public A read(Response response) throws IOException {
        if (!response.isSuccessful()) {
            IMessageException failure = LinqErrors.of(response, request, redaction);
            if (failure instanceof NotFoundException && request.isDelete() && mayBeDone.getAsBoolean()) {
                return request.answer() == Accepted.class ? accepted(response) : null;
            }
            throw failure;
        }
        if (request.answer() == Void.class) {
            return null;
        }
        try {
            A answer = LinqJsonMapper.JSON.readValue(
                    new LimitedStream(response.body().byteStream(), maxBytes), request.answer());
            if (answer != null) {
                return answer;
            }
        } catch (JacksonException | AnswerTooLargeException e) {
            return unreadable(response, e);
        }
        return unreadable(response, null);
    }

    /** The call succeeded anyway. If the answer has no content, nothing is missing. */
    private A unreadable(Response response, IOException cause) {
        if (request.answer() == Accepted.class) {
            return accepted(response);
        }
        throw new IMessageException(
                request + " succeeded with HTTP status " + response.code()
                        + (cause instanceof AnswerTooLargeException
                                ? ", but its answer is larger than " + maxBytes + " bytes"
                                : ", but its answer is not the documented JSON"),
                new ErrorDetails(
                        ErrorCodes.INTERNAL_ERROR,
                        false,
                        Map.of("operation", request.toString()),
                        null,
                        null,
                        null,
                        redaction.of(response.header(LinqErrors.TRACE_ID)),
                        response.code()),
                cause);
    }

    private A accepted(Response response) {
        return request.answer().cast(new Accepted(null, null, response.header(LinqErrors.TRACE_ID), null));
    }

    @Override
    public IMessageException lost(IOException cause, String authority) {
        return lost(request.toString(), cause, authority, redaction, ConnectionHint.of(cause.toString(), cause));
    }

    @Override
    public IMessageException clean(IMessageException failure) {
        return redaction.of(failure);
    }

    /** For a host that the user did not configure. */
    static IMessageException lost(String what, IOException cause, String authority, Redaction redaction) {
        return lost(what, cause, authority, redaction, OtherProtocol.hint(cause.toString(), cause));
    }

    private static IMessageException lost(
            String what, IOException cause, String authority, Redaction redaction, String hint) {
        boolean timeout = cause instanceof InterruptedIOException;
        ErrorDetails details = new ErrorDetails(
                timeout ? ErrorCodes.TIMEOUT : ErrorCodes.NETWORK_ERROR,
                true,
                Map.of("operation", what),
                null,
                null,
                null,
                null,
                null);
        String message = what
                + (timeout
                        ? " got no answer in time from " + authority
                        : ": the connection to " + authority + " failed");
        return new ConnectionException(message + ": " + redaction.foreign(cause.toString()) + hint, details, cause);
    }
}
