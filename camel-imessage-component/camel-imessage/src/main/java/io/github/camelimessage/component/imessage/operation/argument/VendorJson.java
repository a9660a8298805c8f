// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A vendor's request as a {@code Map} with the names of its JSON. Errors have the names of fields, and never a value.
 */
public final class VendorJson {

    /** Deeper than any request; a map that contains itself has no end. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper JSON = mapper();

    private VendorJson() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = new JsonMapper();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    /** @throws UnusableValueException with the reason */
    public static <T> T read(Map<?, ?> fields, Class<T> type) {
        check(fields, DEEPEST);
        refuseNulls("", fields);
        return convert(fields, type);
    }

    private static <T> T convert(Map<?, ?> fields, Class<T> type) {
        try {
            return JSON.convertValue(fields, type);
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message may contain a value.
            throw new UnusableValueException("it cannot be read as " + type.getSimpleName()
                    + (e.getCause() instanceof JsonMappingException at ? path(at) : ""));
        }
    }

    /**
     * A record of the shared model.
     *
     * @throws UnusableValueException with the reason
     */
    public static <T> T readModel(Map<?, ?> fields, Class<T> type) {
        checkDepth(fields, DEEPEST);
        refuseNulls("", fields);
        return convert(fields, type);
    }

    /** @throws UnusableValueException with the reason */
    static Map<?, ?> object(String json) {
        return parse(json, Map.class);
    }

    /**
     * An object as a map, an array as a list.
     *
     * @throws UnusableValueException with the reason
     */
    static Object container(String json) {
        return json.startsWith("[") ? array(json) : object(json);
    }

    /** @throws UnusableValueException with the reason */
    static List<?> array(String json) {
        return parse(json, List.class);
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnusableValueException("its JSON is not valid, or deeper than " + DEEPEST + " levels");
        }
    }

    /**
     * A JSON array as a list, a JSON object as a map.
     *
     * @throws UnusableValueException if it is too deep
     */
    static Object plain(JsonNode container) {
        checkDepth(container, DEEPEST);
        return JSON.convertValue(container, Object.class);
    }

    /**
     * Requests have no lists with null elements.
     *
     * @param path of the value; empty for the whole request
     * @throws UnusableValueException with the path of the element, or if it is too deep
     */
    public static void refuseNulls(String path, Object value) {
        refuseNulls(path, value, DEEPEST);
    }

    private static void refuseNulls(String path, Object value, int levels) {
        refuseDepth(levels);
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, field) -> refuseNulls(path.isEmpty() ? "" + name : path + "." + name, field, levels - 1));
        }
        Collection<?> elements = value instanceof Object[] array
                ? Arrays.asList(array)
                : value instanceof Collection<?> collection ? collection : List.of();
        int index = 0;
        for (Object element : elements) {
            String at = path + "[" + index++ + "]";
            if (element == null) {
                throw new UnusableValueException(at + " is null");
            }
            refuseNulls(at, element, levels - 1);
        }
    }

    private static void checkDepth(Object value, int levels) {
        refuseDepth(levels);
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(field -> checkDepth(field, levels - 1));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> checkDepth(element, levels - 1));
        } else if (value instanceof Object[] elements) {
            Arrays.asList(elements).forEach(element -> checkDepth(element, levels - 1));
        }
    }

    private static void checkDepth(JsonNode node, int levels) {
        refuseDepth(levels);
        node.forEach(element -> checkDepth(element, levels - 1));
    }

    /** A name that Linq does not know would be sent, and Linq would ignore it. */
    private static void check(Object value, int levels) {
        refuseDepth(levels);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> {
                if (name instanceof String text && text.chars().anyMatch(Character::isUpperCase)) {
                    throw new UnusableValueException(
                            "it has a field " + text + ", but Linq's names have the form display_name");
                }
                check(field, levels - 1);
            });
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> check(element, levels - 1));
        } else if (value instanceof Object[] elements) {
            for (Object element : elements) {
                check(element, levels - 1);
            }
        }
    }

    private static void refuseDepth(int levels) {
        if (levels < 0) {
            throw new UnusableValueException("it contains itself, or is deeper than " + DEEPEST + " levels");
        }
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                .collect(Collectors.joining(".", ", because of ", ""));
    }
}
