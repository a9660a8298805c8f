// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.gson.JsonObject;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Locale;

/**
 * An error in the format of the middleware.
 *
 * @param httpStatus status of the answer
 * @param json its body
 * @param retryAfter value of {@code Retry-After}, or null
 */
record ErrorBody(int httpStatus, String json, String retryAfter) {

    /**
     * @param source where the error comes from: {@code upstream} behind the middleware, or {@code middleware} itself
     * @param requestId correlation id of the request
     */
    static ErrorBody of(Status status, Metadata trailers, String source, String requestId) {
        JsonObject context = new JsonObject();
        for (String key : trailers.keys()) {
            if (key.startsWith(Refusal.CONTEXT_PREFIX)) {
                String value = trailers.get(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER));
                context.addProperty(key.substring(Refusal.CONTEXT_PREFIX.length()), value);
            }
        }
        JsonObject body = new JsonObject();
        body.addProperty("code", status.getCode().name().toLowerCase(Locale.ROOT));
        body.addProperty("message", status.getDescription() == null ? "" : status.getDescription());
        String errorCode = trailers.get(Refusal.ERROR_CODE);
        if (errorCode != null) {
            body.addProperty("errorCode", errorCode);
        }
        body.addProperty("retryable", "true".equals(trailers.get(Refusal.RETRYABLE)));
        body.add("context", context);
        body.addProperty("source", source);
        body.addProperty("requestId", requestId);
        return new ErrorBody(httpStatus(status.getCode()), body.toString(), trailers.get(Refusal.RETRY_AFTER));
    }

    private static int httpStatus(Status.Code code) {
        return switch (code) {
            case OK -> 200;
            case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, ABORTED -> 409;
            case RESOURCE_EXHAUSTED -> 429;
            case CANCELLED -> 499;
            case UNIMPLEMENTED -> 501;
            case UNAVAILABLE -> 503;
            case DEADLINE_EXCEEDED -> 504;
            case UNKNOWN, INTERNAL, DATA_LOSS -> 500;
        };
    }
}
