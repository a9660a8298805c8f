// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * An answer of the management plane.
 *
 * @param retryAfter or null
 */
record Answer(int status, ObjectNode envelope, Duration retryAfter) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(Object data) {
        ObjectNode envelope = JSON.createObjectNode().put("succeed", true);
        envelope.set("data", data instanceof JsonNode tree ? tree : JSON.valueToTree(data));
        return new Answer(200, envelope, null);
    }

    static Answer refused(int status, String code, String message) {
        return refused(status, code, message, null);
    }

    static Answer refused(int status, String code, String message, Duration retryAfter) {
        ObjectNode envelope =
                JSON.createObjectNode().put("succeed", false).put("code", code).put("message", message);
        return new Answer(status, envelope, retryAfter);
    }

    static Answer notFound() {
        return refused(404, "notFound", "Not found");
    }

    static Answer invalid(String message) {
        return refused(422, "invalid", message);
    }

    void send(HttpServerRequest request) {
        if (retryAfter != null) {
            request.response().putHeader("retry-after", Long.toString(retryAfter.toSeconds()));
        }
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json")
                    .end(Buffer.buffer(JSON.writeValueAsBytes(envelope)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }
}
