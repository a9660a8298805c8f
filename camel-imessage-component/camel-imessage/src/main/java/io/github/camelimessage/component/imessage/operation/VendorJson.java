// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A vendor's request as a {@code Map} with the names of its JSON. What goes wrong is told by the names of fields; a value
 * is never shown.
 */
final class VendorJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VendorJson() {}

    /** @throws IllegalArgumentException saying why it cannot be read */
    static <T> T read(Map<?, ?> fields, Class<T> type) {
        refuseForeignNames(fields);
        try {
            return JSON.convertValue(fields, type);
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message may show a value.
            throw new IllegalArgumentException("it cannot be read as " + type.getSimpleName()
                    + (e.getCause() instanceof JsonMappingException at ? path(at) : ""));
        }
    }

    /** @throws IllegalArgumentException saying why it cannot be read */
    static Map<?, ?> parse(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its JSON is broken");
        }
    }

    /** A name that is not Linq's would be sent as it is, and nobody would read it there. */
    private static void refuseForeignNames(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> {
                if (name instanceof String text && text.chars().anyMatch(Character::isUpperCase)) {
                    throw new IllegalArgumentException(
                            "it has a field " + text + ", but Linq's names look like display_name");
                }
                refuseForeignNames(field);
            });
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(VendorJson::refuseForeignNames);
        }
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                .collect(Collectors.joining(".", ", because of ", ""));
    }
}
