// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JavaType;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request to the management plane.
 *
 * @param path segments after the project's own; an empty last one gives the trailing slash that Photon documents for
 *     collections
 * @param query in order; values are not null
 * @param body written as JSON, or null for none
 * @param answer type of the {@code data} of the answer; null if it is ignored
 * @param isRepeatable whether the request is idempotent
 */
record ManagementRequest<A>(
        String verb, List<String> path, Map<String, String> query, Object body, JavaType answer, boolean isRepeatable) {

    /** Photon uses UUIDs as ids; a simulator may use names. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}");

    static <A> ManagementRequest<A> get(Class<A> answer, String... path) {
        return of("GET", null, answer, true, path);
    }

    static ManagementRequest<Void> delete(String... path) {
        return of("DELETE", null, null, true, path);
    }

    static <A> ManagementRequest<A> post(Object body, Class<A> answer, boolean isRepeatable, String... path) {
        return of("POST", body, answer, isRepeatable, path);
    }

    static <A> ManagementRequest<A> patch(Object body, Class<A> answer, String... path) {
        return of("PATCH", body, answer, true, path);
    }

    static <A> ManagementRequest<List<A>> list(Class<A> element, String... path) {
        JavaType answer = ManagementJson.MAPPER.getTypeFactory().constructCollectionType(List.class, element);
        return new ManagementRequest<>("GET", List.of(path), Map.of(), null, answer, true);
    }

    private static <A> ManagementRequest<A> of(
            String verb, Object body, Class<A> answer, boolean isRepeatable, String... path) {
        JavaType type = answer == null ? null : ManagementJson.MAPPER.constructType(answer);
        return new ManagementRequest<>(verb, List.of(path), Map.of(), body, type, isRepeatable);
    }

    /** @param value null is left out */
    ManagementRequest<A> query(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new ManagementRequest<>(verb, path, more, body, answer, isRepeatable);
    }

    /** Checks an id that becomes a path segment, so that it cannot change the path. */
    static String id(String field, String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw ValidationException.invalidArgument(
                    field, value, field + " is not an id of Photon: " + ErrorText.quoted(value));
        }
        return value;
    }

    /** Verb and path after the project: this text may reach a log. */
    @Override
    public String toString() {
        return verb + " " + String.join("/", path);
    }
}
