// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The arguments of an action: a JSON object. A missing argument or a wrong type is refused with its name. */
final class Arguments {
    private final JsonNode json;

    private Arguments(JsonNode json) {
        this.json = json;
    }

    static Arguments parse(Buffer body) {
        JsonNode json;
        try {
            json = Answer.JSON.readTree(body.getBytes());
        } catch (JacksonException malformed) {
            throw Refused.invalid("The body is not JSON");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (!json.isObject()) {
            throw Refused.invalid("The body must be a JSON object");
        }
        return new Arguments(json);
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw Refused.invalid("'" + name + "' is missing");
        }
        return text;
    }

    String textOrNull(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refused.invalid("'" + name + "' must be a text");
        }
        return value.textValue();
    }

    /** A whole number, or null when it is missing. */
    Integer numberOrNull(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw Refused.invalid("'" + name + "' must be a whole number");
        }
        return value.intValue();
    }

    double decimal(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isNumber()) {
            throw Refused.invalid("'" + name + "' must be a number");
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isBoolean()) {
            throw Refused.invalid("'" + name + "' must be true or false");
        }
        return value.booleanValue();
    }

    List<String> texts(String name) {
        JsonNode values = json.get(name);
        if (values == null || !values.isArray()) {
            throw Refused.invalid("'" + name + "' must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw Refused.invalid("'" + name + "' must be a list of texts");
            }
            texts.add(value.textValue());
        }
        return texts;
    }
}
