// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An error answer of the simulator.
 *
 * @param status the gRPC status; over HTTP it is mapped to the matching HTTP status
 * @param errorCode the vendor's error code, or null to send none
 * @param message human-readable text
 * @param retryable whether the server says that the same call may succeed later
 * @param context details; over gRPC the keys are in lower case
 * @param retryAfter how long to wait, or null; over HTTP the {@code Retry-After} header, in whole seconds
 */
public record Refusal(
        Status.Code status,
        String errorCode,
        String message,
        boolean retryable,
        Map<String, String> context,
        Duration retryAfter) {

    /** Trailer for {@link #retryAfter}, in seconds. */
    public static final Metadata.Key<String> RETRY_AFTER = key("retry-after");

    public static final Metadata.Key<String> ERROR_CODE = key("error-code");
    public static final Metadata.Key<String> RETRYABLE = key("x-retryable");
    public static final String CONTEXT_PREFIX = "error-context-";

    public Refusal {
        context = Map.copyOf(context);
    }

    /** A refusal that is not retryable. */
    public static Refusal of(Status.Code status, String errorCode) {
        return new Refusal(status, errorCode, "Refused by the simulator", false, Map.of(), null);
    }

    /** The server is temporarily unavailable: {@code UNAVAILABLE}, {@code serviceUnavailable}, retryable. */
    public static Refusal unavailable() {
        return of(Status.Code.UNAVAILABLE, "serviceUnavailable").asRetryable();
    }

    public Refusal asRetryable() {
        return new Refusal(status, errorCode, message, true, context, retryAfter);
    }

    public Refusal withMessage(String text) {
        return new Refusal(status, errorCode, text, retryable, context, retryAfter);
    }

    public Refusal with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(context);
        more.put(key, value);
        return new Refusal(status, errorCode, message, retryable, more, retryAfter);
    }

    public Refusal withRetryAfter(Duration delay) {
        return new Refusal(status, errorCode, message, retryable, context, delay);
    }

    public Status toStatus() {
        return status.toStatus().withDescription(message);
    }

    public Metadata toTrailers() {
        Metadata trailers = new Metadata();
        if (errorCode != null) {
            trailers.put(ERROR_CODE, errorCode);
        }
        if (retryable) {
            trailers.put(RETRYABLE, "true");
        }
        context.forEach((key, value) -> trailers.put(key(CONTEXT_PREFIX + key.toLowerCase(Locale.ROOT)), ascii(value)));
        if (retryAfter != null) {
            trailers.put(RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return trailers;
    }

    public StatusRuntimeException toException() {
        return new StatusRuntimeException(toStatus(), toTrailers());
    }

    /** A header can contain only printable ASCII. */
    private static String ascii(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
