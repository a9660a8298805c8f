// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;

/**
 * A request to the management plane.
 *
 * @param path segments after the project's id; a slash at the end is ignored
 * @param body a missing node if it is not JSON
 */
record Asked(String verb, List<String> path, MultiMap query, JsonNode body) {

    static Asked of(HttpServerRequest request, String path, Buffer body) {
        JsonNode json;
        try {
            json = body.length() == 0 ? MissingNode.getInstance() : Answer.JSON.readTree(body.getBytes());
        } catch (IOException malformed) {
            json = MissingNode.getInstance();
        }
        return new Asked(request.method().name(), List.of(path.split("/")), request.params(), json);
    }

    boolean is(String verb, String... path) {
        return this.verb.equals(verb) && this.path.equals(List.of(path));
    }

    /** The text of a field of the body, or null. */
    String text(String field) {
        return body.path(field).textValue();
    }
}
