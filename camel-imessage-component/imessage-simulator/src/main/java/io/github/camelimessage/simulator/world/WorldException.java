// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.Map;

/** A refused command: nothing changed and no event was recorded. */
public final class WorldException extends RuntimeException {
    private final Problem problem;
    private final transient Map<String, String> context;

    WorldException(Problem problem, String message, Map<String, String> context) {
        super(message, null, false, false);
        this.problem = problem;
        this.context = Map.copyOf(context);
    }

    static WorldException invalid(String field, String value, String message) {
        return new WorldException(
                Problem.INVALID_ARGUMENT,
                message,
                value == null ? Map.of("field", field) : Map.of("field", field, "value", value));
    }

    static WorldException chatNotFound(String guid) {
        return new WorldException(Problem.CHAT_NOT_FOUND, "No such chat", Map.of("chat", guid));
    }

    static WorldException messageNotFound(String guid) {
        return new WorldException(Problem.MESSAGE_NOT_FOUND, "No such message", Map.of("message", guid));
    }

    /** The kind of the error. */
    public Problem problem() {
        return problem;
    }

    /** The argument or object that caused it; may be empty. */
    public Map<String, String> context() {
        return context;
    }
}
