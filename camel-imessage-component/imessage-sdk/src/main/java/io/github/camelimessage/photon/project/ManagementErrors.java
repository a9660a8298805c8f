// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.OtherProtocol;
import io.github.camelimessage.http.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.Response;

/** Converts errors of the management plane. The HTTP status decides first (Photon: management plane). */
final class ManagementErrors {

    private static final String SOURCE = "management";

    private ManagementErrors() {}

    /**
     * The error for an answer that is not a success.
     *
     * @param body the JSON of the answer, possibly missing
     * @param foreign cleans text from the server for use in an error
     */
    static IMessageException of(
            Response response, JsonNode body, ManagementRequest<?> request, UnaryOperator<String> foreign) {
        int status = response.code();
        JsonNode code = body.path("code");
        boolean hasCode = code.isTextual() || code.isIntegralNumber();
        ErrorDetails details = new ErrorDetails(
                hasCode ? foreign.apply(code.asText()) : defaultCode(status),
                mayRepeat(status),
                Map.of("operation", request.toString(), "httpStatus", Integer.toString(status)),
                null,
                RetryAfter.parse(response.header("Retry-After")),
                SOURCE,
                response.header("x-request-id"));
        String said = foreign.apply(body.path("message").asText(""));
        String message = sentence(status) + (said.isBlank() ? "" : ": " + said) + " (" + request + ", HTTP status "
                + status + ")" + hint(status);
        return exception(status, message, details);
    }

    static IMessageException lost(ManagementRequest<?> request, IOException cause, String authority) {
        boolean timeout = cause instanceof InterruptedIOException;
        ErrorDetails details = new ErrorDetails(
                timeout ? ErrorCodes.TIMEOUT : ErrorCodes.NETWORK_ERROR,
                true,
                Map.of("operation", request.toString()),
                null,
                null,
                SOURCE,
                null);
        String message = timeout
                ? "Photon's management plane at " + authority + " did not answer in time"
                : "Photon's management plane at " + authority + " cannot be reached: " + cause;
        return new ConnectionException(
                message + " (" + request + "). Check the option managementAddress"
                        + OtherProtocol.hint(cause.toString(), cause),
                details,
                cause);
    }

    private static boolean mayRepeat(int status) {
        return status == 408 || status == 429 || status >= 500 && status != 501;
    }

    /** Whether an early retry is useless because someone has to change something first. */
    static boolean isFinal(Throwable failure) {
        return failure instanceof IMessageException known && !known.retryable();
    }

    private static IMessageException exception(int status, String message, ErrorDetails details) {
        return switch (status) {
            case 400, 409, 422 -> new ValidationException(message, details, null);
            case 401, 402, 403 -> new AuthenticationException(message, details, null);
            case 404 -> new NotFoundException(message, details, null);
            case 429 -> new RateLimitException(message, details, null);
            default ->
                mayRepeat(status)
                        ? new ConnectionException(message, details, null)
                        : new IMessageException(message, details, null);
        };
    }

    private static String sentence(int status) {
        return "Photon's management plane "
                + switch (status) {
                    case 401 -> "does not accept the credentials of the project";
                    case 402, 403 -> "does not let this project do this; it may be suspended";
                    case 404 -> "does not have what was requested";
                    case 429 -> "gets too many requests for this project";
                    default -> mayRepeat(status) ? "is not available" : "refused the request";
                };
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> ". Check the options projectId and projectSecret";
            case 402, 403 -> ". Check the project in Photon's console";
            default -> "";
        };
    }

    private static String defaultCode(int status) {
        return switch (status) {
            case 400, 422 -> ErrorCodes.INVALID_ARGUMENT;
            case 401 -> ErrorCodes.UNAUTHENTICATED;
            case 402, 403 -> ErrorCodes.UNAUTHORIZED;
            case 404 -> ErrorCodes.NOT_FOUND;
            case 408, 504 -> ErrorCodes.TIMEOUT;
            case 409 -> ErrorCodes.PRECONDITION_FAILED;
            case 429 -> ErrorCodes.RATE_LIMITED;
            case 502, 503 -> ErrorCodes.SERVICE_UNAVAILABLE;
            default -> ErrorCodes.INTERNAL_ERROR;
        };
    }
}
