// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.ConnectionHint;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads Photon's error details from gRPC trailers. */
final class GrpcErrors {

    private static final Metadata.Key<String> ERROR_CODE = key("error-code");
    private static final Metadata.Key<String> RETRYABLE = key("x-retryable");
    private static final String CONTEXT_PREFIX = "error-context-";

    /**
     * grpc-java's text for a stream that the server's side reset: over OkHttp at the end, over Netty at the beginning.
     */
    private static final Pattern RESET = Pattern.compile("(?s)(.*\\n)?Rst Stream|RST_STREAM .*");

    private GrpcErrors() {}

    /** @param authority host and port of the server */
    static IMessageException of(Status status, Metadata trailers, Attempt attempt, String authority) {
        return attempt.redaction().of(PhotonErrors.hinted(read(status, trailers, attempt, authority)));
    }

    private static IMessageException read(Status status, Metadata trailers, Attempt attempt, String authority) {
        Status.Code grpcCode = status.getCode();
        if (status.getCause() instanceof UncheckedIOException unreadable) { // of the marshaller
            return PhotonErrors.unexpectedAnswer(
                    "The server's answer is not the message of the contract", unreadable.getCause());
        }
        Redaction redaction = attempt.redaction();
        String message = redaction.foreign(status.getDescription() == null ? grpcCode.name() : status.getDescription());
        String code = redaction.of(first(trailers, ERROR_CODE));
        if (code == null && trailers.keys().isEmpty() && isConnection(status)) {
            return PhotonErrors.network(
                    "The connection to " + authority + " failed: "
                            + redaction.foreign(reason(status))
                            + ConnectionHint.of(reason(status), status.getCause()),
                    status.getCause());
        }
        ErrorDetails details = new ErrorDetails(
                code == null ? PhotonErrors.defaultCode(grpcCode) : code,
                "true".equals(first(trailers, RETRYABLE)),
                context(trailers, redaction),
                grpcCode.value(),
                null,
                null,
                null);
        return PhotonErrors.of(grpcCode, message, details, status.getCause());
    }

    /**
     * Whether it is not an answer of the server. gRPC reports a connection that failed or broke as UNAVAILABLE too, and
     * a server that stops resets the calls in flight; both have no trailers.
     */
    private static boolean isConnection(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE -> true;
            case CANCELLED, INTERNAL ->
                status.getCause() instanceof IOException // the answer is not HTTP/2
                        || status.getDescription() != null
                                && RESET.matcher(status.getDescription()).matches();
            default -> false;
        };
    }

    /** In one line. */
    private static String reason(Status status) {
        if (status.getDescription() != null) {
            return status.getDescription().replace("\n", ", ");
        }
        return String.valueOf(status.getCause() == null ? status.getCode() : status.getCause());
    }

    /** A trailer of the prefix alone names no fact. */
    private static Map<String, String> context(Metadata trailers, Redaction redaction) {
        Map<String, String> context = new HashMap<>();
        for (String name : trailers.keys()) {
            if (name.startsWith(CONTEXT_PREFIX)
                    && name.length() > CONTEXT_PREFIX.length()
                    && !name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                context.put(name.substring(CONTEXT_PREFIX.length()), redaction.of(first(trailers, key(name))));
            }
        }
        return context;
    }

    /** The first value of a key counts. */
    private static String first(Metadata trailers, Metadata.Key<String> key) {
        Iterable<String> values = trailers.getAll(key);
        return values == null ? null : values.iterator().next();
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
