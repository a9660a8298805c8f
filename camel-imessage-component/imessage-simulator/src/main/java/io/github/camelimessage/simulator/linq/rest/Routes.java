// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.vertx.core.Future;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Maps a verb and a path to an operation. A tree of segments, so that a look-up does not take longer in a larger table.
 */
public final class Routes {
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> fixed = new HashMap<>();
        final Map<String, Route> byVerb = new HashMap<>();
        Node variable;
        String variableName;
    }

    /**
     * An operation.
     *
     * @param operation its name in the vendor's clients
     */
    public record Route(String operation, Endpoint endpoint) {}

    /** An operation and the variables of the path. */
    public record Match(Route route, Map<String, String> variables) {}

    /** Adds an operation; a segment in braces is a variable. */
    void add(String verb, String path, String operation, Endpoint.Plain endpoint) {
        addAsync(verb, path, operation, call -> Future.succeededFuture(endpoint.handle(call)));
    }

    void addAsync(String verb, String path, String operation, Endpoint endpoint) {
        Node node = root;
        for (String segment : path.substring(1).split("/")) {
            if (segment.startsWith("{")) {
                if (node.variable == null) {
                    node.variable = new Node();
                    node.variableName = segment.substring(1, segment.length() - 1);
                }
                node = node.variable;
            } else {
                node = node.fixed.computeIfAbsent(segment, any -> new Node());
            }
        }
        node.byVerb.put(verb, new Route(operation, endpoint));
    }

    /** The operation, or null when there is none. */
    public Match find(String verb, String rawPath) {
        Node node = root;
        Map<String, String> variables = new HashMap<>(4);
        for (String segment : rawPath.substring(1).split("/")) {
            Node next = node.fixed.get(segment);
            if (next == null && node.variable != null && !segment.isEmpty()) {
                next = node.variable;
                variables.put(node.variableName, decode(segment));
            }
            if (next == null) {
                return null;
            }
            node = next;
        }
        Route route = node.byVerb.get(verb);
        return route == null ? null : new Match(route, variables);
    }

    private static String decode(String segment) {
        // In a path, unlike in a query, a plus sign is not a space.
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
