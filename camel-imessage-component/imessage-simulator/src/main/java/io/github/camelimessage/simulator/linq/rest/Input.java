// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.linq.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JSON object in the body of a request. Missing fields and wrong types are refused; unknown fields are ignored. */
final class Input {
    private final JsonNode node;
    private final String path;

    private Input(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The body; an empty one is an object without fields. */
    static Input of(byte[] body) {
        try {
            JsonNode node = Json.read(body.length == 0 ? new byte[] {'{', '}'} : body);
            if (node.isObject()) {
                return new Input(node, "");
            }
        } catch (IOException malformed) {
            // Reported below, without the text of the parser, which quotes the body.
        }
        throw Refused.body("The body is not a JSON object");
    }

    /** Full name of a field, for messages. */
    String name(String field) {
        return path + field;
    }

    /** Whether the field is present, possibly null. */
    boolean has(String field) {
        return node.has(field);
    }

    String required(String field) {
        String value = optional(field);
        if (value == null || value.isEmpty()) {
            throw Refused.missing(name(field));
        }
        return value;
    }

    String optional(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return null;
        }
        return require(value.isTextual(), value, field, "text").textValue();
    }

    Long optionalLong(String field) {
        JsonNode value = node.path(field);
        return isAbsent(value)
                ? null
                : (Long) require(value.isIntegralNumber(), value, field, "a whole number")
                        .longValue();
    }

    Integer optionalInt(String field) {
        JsonNode value = node.path(field);
        return isAbsent(value)
                ? null
                : (Integer) require(value.isIntegralNumber() && value.canConvertToInt(), value, field, "a whole number")
                        .intValue();
    }

    Boolean optionalBoolean(String field) {
        JsonNode value = node.path(field);
        return isAbsent(value)
                ? null
                : (Boolean) require(value.isBoolean(), value, field, "true or false")
                        .booleanValue();
    }

    Input object(String field) {
        Input value = optionalObject(field);
        if (value == null) {
            throw Refused.missing(name(field));
        }
        return value;
    }

    Input optionalObject(String field) {
        JsonNode value = node.path(field);
        return isAbsent(value)
                ? null
                : new Input(require(value.isObject(), value, field, "an object"), name(field) + ".");
    }

    List<Input> objects(String field) {
        List<Input> objects = new ArrayList<>();
        for (JsonNode value : optionalArray(field)) {
            require(value.isObject(), value, field, "a list of objects");
            objects.add(new Input(value, name(field) + "[" + objects.size() + "]."));
        }
        return objects;
    }

    /** The texts of a list; empty if it is absent or null. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : optionalArray(field)) {
            texts.add(
                    require(value.isTextual(), value, field, "a list of texts").textValue());
        }
        return texts;
    }

    /** The same, but refused if it is absent or empty. */
    List<String> requiredTexts(String field) {
        List<String> texts = texts(field);
        if (texts.isEmpty()) {
            throw Refused.missing(name(field));
        }
        return texts;
    }

    /** Two whole numbers, or null when the field is absent. */
    int[] range(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return null;
        }
        boolean isRange = value.isArray()
                && value.size() == 2
                && value.get(0).canConvertToInt()
                && value.get(1).canConvertToInt();
        require(isRange, value, field, "two whole numbers");
        return new int[] {value.get(0).intValue(), value.get(1).intValue()};
    }

    private Iterable<JsonNode> optionalArray(String field) {
        JsonNode value = node.path(field);
        return isAbsent(value) ? List.of() : require(value.isArray(), value, field, "a list");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private JsonNode require(boolean isRight, JsonNode value, String field, String type) {
        if (!isRight) {
            throw Refused.body("The field " + name(field) + " is not " + type);
        }
        return value;
    }
}
