// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A tool for the model: the route {@code direct:tool-<name>} and its arguments.
 *
 * @param name the name for the model, and of the route
 * @param description what it does, for the model
 * @param groupsOnly whether it is only offered in groups
 * @param arguments all of them are required, and there are no others
 */
record Tool(String name, String description, boolean groupsOnly, Map<String, Argument> arguments) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * An argument, which is a text.
     *
     * @param allowed the allowed pattern; the model does not see it
     * @param choices the allowed values; empty if any value of the pattern is allowed
     */
    record Argument(String description, Pattern allowed, List<String> choices) {

        static Argument of(String description, String allowed) {
            return new Argument(description, Pattern.compile(allowed), List.of());
        }

        static Argument oneOf(String description, List<String> choices) {
            return new Argument(description, Pattern.compile(".*"), choices);
        }

        boolean takes(String value) {
            return choices.isEmpty() ? allowed.matcher(value).matches() : choices.contains(value);
        }
    }

    /** The tool as the model sees it. */
    ToolSpecification specification() {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder()
                .required(List.copyOf(arguments.keySet()))
                .additionalProperties(false);
        arguments.forEach((argument, rule) -> {
            if (rule.choices().isEmpty()) {
                schema.addStringProperty(argument, rule.description());
            } else {
                schema.addEnumProperty(argument, rule.choices(), rule.description());
            }
        });
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(schema.build())
                .build();
    }

    /**
     * Parses the arguments that the model wrote.
     *
     * @throws IllegalArgumentException if one is missing, unknown or not allowed
     */
    Map<String, String> read(String written) {
        JsonNode json = parse(written);
        Map<String, String> values = new TreeMap<>();
        json.fields().forEachRemaining(field -> {
            Argument rule = arguments.get(field.getKey());
            JsonNode given = field.getValue();
            String value = given.isTextual() || given.isIntegralNumber() ? given.asText() : null;
            if (rule == null) {
                throw new IllegalArgumentException(name + " has no such argument; it has " + arguments.keySet());
            }
            if (value == null || !rule.takes(value)) {
                throw new IllegalArgumentException(name + " does not take this value of " + field.getKey());
            }
            values.put(field.getKey(), value);
        });
        if (values.size() < arguments.size()) {
            throw new IllegalArgumentException(name + " needs the arguments " + arguments.keySet());
        }
        return values;
    }

    private JsonNode parse(String written) {
        try {
            JsonNode json = JSON.readTree(written == null || written.isBlank() ? "{}" : written);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Treated like a value that is not an object; the text is not repeated.
        }
        throw new IllegalArgumentException(name + " takes a JSON object");
    }
}
