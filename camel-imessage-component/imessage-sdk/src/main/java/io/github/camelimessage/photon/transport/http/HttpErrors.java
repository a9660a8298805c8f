// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.ConnectionHint;
import io.github.camelimessage.http.RetryAfter;
import io.github.camelimessage.json.LenientJson;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.Status;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Response;

/**
 * Reads Photon's error body. Its {@code code} is authoritative; an answer without a code comes from a gateway, and only
 * then the HTTP status counts.
 */
final class HttpErrors {

    private static final String REQUEST_ID = "x-request-id";
    private static final String MIDDLEWARE = "x-spectrum-middleware";
    private static final ObjectMapper JSON =
            new ObjectMapper(LenientJson.factory().build());
    private static final long MAX_BODY_BYTES = 1024 * 1024;
    private static final Map<String, Status.Code> STATUSES = statuses();

    private HttpErrors() {}

    static IMessageException of(Response response, Attempt attempt) throws IOException {
        JsonNode body = body(response);
        Status.Code named = STATUSES.get(body.path("code").asText());
        Status.Code status = named == null ? HttpStatus.meaning(response.code()) : named;
        JsonNode errorCode = body.path("errorCode");
        Redaction redaction = attempt.redaction();
        ErrorDetails details = new ErrorDetails(
                named != null && errorCode.isTextual()
                        ? redaction.of(errorCode.asText())
                        : PhotonErrors.defaultCode(status),
                body.path("retryable").asBoolean(named == null && HttpStatus.isTransient(response.code())),
                context(body, redaction),
                status.value(),
                RetryAfter.parse(response.header("Retry-After")),
                redaction.of(source(response, body, named)),
                redaction.of(body.path("requestId").asText(response.header(REQUEST_ID))));
        String message = body.path("message").asText("The server answered with HTTP status " + response.code());
        return PhotonErrors.of(status, redaction.foreign(message), details, null);
    }

    /** There was no answer, or it was interrupted. */
    static IMessageException lost(IOException cause, String authority, Attempt attempt) {
        return PhotonErrors.network(
                "The connection to " + authority + " failed: "
                        + attempt.redaction().foreign(cause.toString()) + ConnectionHint.of(cause.toString(), cause),
                cause);
    }

    static IMessageException clean(IMessageException failure, Attempt attempt) {
        return attempt.redaction().of(PhotonErrors.hinted(failure));
    }

    private static String source(Response response, JsonNode body, Status.Code named) {
        if (named != null) {
            return body.path("source").asText(null);
        }
        return response.header(MIDDLEWARE) != null ? ErrorDetails.MIDDLEWARE : ErrorDetails.INTERMEDIARY;
    }

    private static Map<String, String> context(JsonNode body, Redaction redaction) {
        Map<String, String> context = new HashMap<>();
        body.path("context")
                .properties()
                .forEach(entry -> context.put(
                        redaction.of(entry.getKey()),
                        redaction.of(entry.getValue().asText())));
        context.remove(""); // names no fact
        return context;
    }

    private static JsonNode body(Response response) throws IOException {
        try {
            JsonNode body = JSON.readTree(response.peekBody(MAX_BODY_BYTES).bytes());
            return body.isObject() ? body : MissingNode.getInstance();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return MissingNode.getInstance(); // a gateway's page is not an error body
        }
    }

    private static Map<String, Status.Code> statuses() {
        Map<String, Status.Code> statuses = new HashMap<>();
        for (Status.Code code : Status.Code.values()) {
            statuses.put(code.name().toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(statuses);
    }
}
