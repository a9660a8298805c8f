// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.RetryAfter;
import io.github.camelimessage.linq.LinqErrorCodes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Response;

/** Reads Linq's error body (Linq: the page on errors). An answer without one comes from a proxy or gateway. */
final class LinqErrors {

    static final String TRACE_ID = "X-Trace-ID";
    private static final long MAX_BODY_BYTES = 1024 * 1024;

    private LinqErrors() {}

    static IMessageException of(Response response, LinqRequest<?> request, Redaction redaction) throws IOException {
        JsonNode body = body(response);
        JsonNode error = body.path("error");
        int status = response.code();
        String code = error.path("code").isIntegralNumber() ? error.path("code").asText() : null;
        boolean mayRepeat = mayRepeat(response.header("x-should-retry"), status, code);
        ErrorDetails details = new ErrorDetails(
                code == null ? defaultCode(status) : code,
                mayRepeat,
                context(error, request, redaction),
                null,
                retryAfter(response, error),
                code == null ? ErrorDetails.INTERMEDIARY : null,
                redaction.of(body.path("trace_id").asText(response.header(TRACE_ID))),
                status);
        String message = error.path("message").asText("The server answered with HTTP status " + status);
        IMessageException failure = exception(status, code, redaction.foreign(message), details);
        if (status == 401) {
            return failure.withHint(AuthenticationException.TOKEN_HINT);
        }
        return failure instanceof NotFoundException ? failure.withHint(" (" + request + ")") : failure;
    }

    /**
     * If the server says whether a retry helps, that decides over status and code. The request knows whether a retry is
     * safe.
     */
    private static boolean mayRepeat(String shouldRetry, int status, String code) {
        return switch (shouldRetry == null ? "" : shouldRetry) {
            case "true" -> true;
            case "false" -> false;
            default -> LinqTransience.of(status, code);
        };
    }

    /** An answer of a host other than the API. */
    static IMessageException ofTransfer(Response response, String what) {
        int status = response.code();
        ErrorDetails details = new ErrorDetails(
                defaultCode(status),
                LinqTransience.of(status, null),
                Map.of(),
                null,
                RetryAfter.parse(response.header("Retry-After")),
                null,
                null,
                status);
        return exception(status, null, what + " failed with HTTP status " + status, details);
    }

    private static IMessageException exception(int status, String code, String message, ErrorDetails details) {
        return switch (status) {
            case 400, 422 -> new ValidationException(message, details, null);
            case 401 -> new AuthenticationException(message, details, null);
            case 403 -> forbidden(code, message, details);
            case 404 -> new NotFoundException(message, details, null);
            case 409 ->
                LinqErrorCodes.CHAT_BEING_CREATED.equals(code)
                        ? new IMessageException(message, details, null)
                        : new ValidationException(message, details, null);
            case 429 -> new RateLimitException(message, details, null);
            case 408, 502, 503, 504 -> new ConnectionException(message, details, null);
            default -> new IMessageException(message, details, null);
        };
    }

    /** Who may not do it at all, whom it may not be done to, and when it cannot be done just now. */
    private static IMessageException forbidden(String code, String message, ErrorDetails details) {
        return switch (code == null ? "" : code) {
            case LinqErrorCodes.RECIPIENT_NOT_ALLOWED, LinqErrorCodes.OPTED_OUT, LinqErrorCodes.RECIPIENT_BLOCKED ->
                new ValidationException(message, details, null);
            case LinqErrorCodes.LINE_INELIGIBLE -> new IMessageException(message, details, null);
            default -> new AuthenticationException(message, details, null);
        };
    }

    static String defaultCode(int status) {
        return switch (status) {
            case 400, 422 -> ErrorCodes.INVALID_ARGUMENT;
            case 401 -> ErrorCodes.UNAUTHENTICATED;
            case 403 -> ErrorCodes.UNAUTHORIZED;
            case 404 -> ErrorCodes.NOT_FOUND;
            case 409 -> ErrorCodes.PRECONDITION_FAILED;
            case 408, 504 -> ErrorCodes.TIMEOUT;
            case 429 -> ErrorCodes.RATE_LIMITED;
            case 502, 503 -> ErrorCodes.SERVICE_UNAVAILABLE;
            default -> ErrorCodes.INTERNAL_ERROR;
        };
    }

    private static Duration retryAfter(Response response, JsonNode error) {
        Duration millis = RetryAfter.parseMillis(response.header("retry-after-ms"));
        if (millis != null) {
            return millis;
        }
        Duration header = RetryAfter.parse(response.header("Retry-After"));
        return header == null && error.path("retry_after").isNumber()
                ? RetryAfter.parse(error.path("retry_after").asText())
                : header;
    }

    private static Map<String, String> context(JsonNode error, LinqRequest<?> request, Redaction redaction) {
        Map<String, String> context = new HashMap<>();
        context.put("operation", request.toString());
        if (error.path("doc_url").isTextual()) {
            context.put("docUrl", redaction.of(error.path("doc_url").asText()));
        }
        return context;
    }

    private static JsonNode body(Response response) throws IOException {
        try {
            JsonNode body = LinqJsonMapper.JSON.readTree(
                    response.peekBody(MAX_BODY_BYTES).bytes());
            return body.isObject() ? body : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // the page of a gateway, not Linq's error body
        }
    }
}
