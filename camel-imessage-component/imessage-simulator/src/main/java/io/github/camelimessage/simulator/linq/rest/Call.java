// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A call as the endpoints see it.
 *
 * @param trace trace id of the call
 * @param path decoded variables of the path
 * @param query decoded parameters
 * @param headers as they arrived
 * @param body raw bytes, possibly empty
 */
public record Call(String trace, Map<String, String> path, MultiMap query, MultiMap headers, byte[] body) {

    Input input() {
        return Input.of(body);
    }

    /** A parameter of the query, or null. */
    String parameter(String name) {
        return query.get(name);
    }

    /** The values of a list in the query, whether the parameter is repeated or the values are joined by commas. */
    List<String> parameters(String name) {
        return query.getAll(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A page size. */
    int limit(int byDefault, int max) {
        String value = parameter("limit");
        int limit = value == null ? byDefault : number("limit", value);
        if (limit < 1 || limit > max) {
            throw Refused.value("The limit must be from 1 to " + max);
        }
        return limit;
    }

    /** The position to continue from, or null. */
    Integer cursor() {
        String value = parameter("cursor");
        return value == null || value.isEmpty() ? null : (Integer) number("cursor", value);
    }

    private static int number(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException said) {
            // below
        }
        throw Refused.value("The parameter " + name + " is not valid");
    }
}
