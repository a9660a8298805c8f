// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.LimitedStream;
import java.io.IOException;
import java.util.Map;
import okhttp3.Response;

/** Reads an envelope of the management plane, {@code succeed} and {@code data}. */
record ManagementReader<A>(ManagementRequest<A> request, Redaction secret, Redaction credentials)
        implements HttpCall.Reader<A> {

    private static final long MAX_ANSWER_BYTES = 8L * 1024 * 1024;

    @Override
    public A read(Response response) throws IOException {
        JsonNode envelope = envelope(response);
        boolean failed = envelope.path("succeed").isBoolean()
                && !envelope.path("succeed").booleanValue();
        if (!response.isSuccessful() || failed) {
            throw ManagementErrors.of(response, envelope, request, said -> credentials.foreign(secret.of(said)));
        }
        if (request.answer() == null) {
            return null;
        }
        try {
            A answer = ManagementJson.MAPPER.readValue(
                    ManagementJson.MAPPER.treeAsTokens(envelope.path("data")), request.answer());
            if (answer != null) {
                return answer;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(response);
        }
        throw unreadable(response);
    }

    private static JsonNode envelope(Response response) throws IOException {
        try {
            JsonNode body = ManagementJson.MAPPER.readTree(
                    new LimitedStream(response.body().byteStream(), MAX_ANSWER_BYTES));
            return body != null && body.isObject() ? body : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance(); // for example the page of a gateway
        }
    }

    /** Without a cause: Jackson's exceptions quote what they cannot read, which may be a token. */
    private IMessageException unreadable(Response response) {
        return new IMessageException(
                request + " succeeded, but the answer of Photon's management plane is not the documented JSON",
                new ErrorDetails(
                        ErrorCodes.INTERNAL_ERROR,
                        false,
                        Map.of("operation", request.toString()),
                        null,
                        null,
                        null,
                        response.header("x-request-id")),
                null);
    }

    @Override
    public IMessageException lost(IOException cause, String authority) {
        return ManagementErrors.lost(request, cause, authority);
    }

    @Override
    public IMessageException clean(IMessageException failure) {
        return credentials.of(secret.of(failure));
    }
}
