// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The data of a command. A JSON object has arguments by their names, and the body as {@code body} or, for bytes, {@code
 * bodyBase64}; any other data is the body.
 *
 * @param body the main argument, or null
 * @param arguments the other arguments, by header
 */
record CloudEventData(Object body, Map<String, Object> arguments) {

    static final CloudEventData NONE = new CloudEventData(null, Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The part of a name from outside that a message may show. */
    private static final Pattern NAME = Pattern.compile("\\w{1,64}");

    private static final String BODY = "body";
    private static final String BODY_BASE64 = "bodyBase64";

    /** @param mediaType the type of the body, or null if it is not known */
    static CloudEventData ofBytes(Object body, String mediaType) {
        return new CloudEventData(body, mediaType == null ? Map.of() : Map.of(Exchange.CONTENT_TYPE, mediaType));
    }

    static CloudEventData ofJson(JsonNode data) {
        if (!data.isObject()) {
            return new CloudEventData(value("data", data), Map.of());
        }
        if (data.has(BODY) && data.has(BODY_BASE64)) {
            throw ReceivedCloudEvent.refuse(BODY, "its data has body and bodyBase64");
        }
        Object body = data.has(BODY_BASE64)
                ? base64(BODY_BASE64, data.get(BODY_BASE64))
                : data.has(BODY) ? body(data.get(BODY)) : null;
        Map<String, Object> arguments = new HashMap<>();
        data.fields().forEachRemaining(field -> {
            if (!field.getKey().equals(BODY) && !field.getKey().equals(BODY_BASE64)) {
                ArgumentHeaders.Header header = header(field.getKey());
                Object value = header.isBinary()
                        ? base64(field.getKey(), field.getValue())
                        : header.isObject() && field.getValue().isObject()
                                ? plain(field.getValue())
                                : value(field.getKey(), field.getValue());
                if (value != null) {
                    arguments.put(header.name(), value);
                }
            }
        });
        return new CloudEventData(body, arguments);
    }

    static CloudEventData ofBinaryMode(String contentType, Message message) {
        if (message.getBody() == null) {
            return NONE;
        }
        String mediaType = contentType.split(";", 2)[0].strip();
        boolean isJson = mediaType.equals(CloudEventTypes.JSON) || mediaType.endsWith("+json");
        return isJson
                ? ofJson(StructuredCloudEvent.parse(message, "data"))
                : ofBytes(message.getBody(), contentType.isEmpty() ? null : contentType);
    }

    static byte[] base64(String field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        try {
            if (value.isTextual()) {
                return value.binaryValue();
            }
        } catch (IOException e) {
            // Its message would contain the value.
        }
        throw ReceivedCloudEvent.refuse(field, field + " is not Base64");
    }

    private static ArgumentHeaders.Header header(String argument) {
        ArgumentHeaders.Header header = ArgumentHeaders.BY_NAME.get(argument);
        if (header == null) {
            throw ReceivedCloudEvent.refuse(
                    "data",
                    "no operation has the argument " + (NAME.matcher(argument).matches() ? argument : "in its data")
                            + "; there are body, bodyBase64, "
                            + String.join(", ", ArgumentHeaders.BY_NAME.keySet()));
        }
        return header;
    }

    /** A message, a card or the like may be an object, or a list of objects. */
    private static Object body(JsonNode body) {
        boolean holdsObjects = body.isObject();
        for (JsonNode element : body) {
            holdsObjects |= element.isObject();
        }
        return holdsObjects ? plain(body) : value(BODY, body);
    }

    private static Object plain(JsonNode container) {
        return JSON.convertValue(container, Object.class);
    }

    private static Object value(String field, JsonNode value) {
        if (value.isArray()) {
            List<Object> values = new ArrayList<>();
            value.forEach(element -> values.add(scalar(field, element)));
            return values;
        }
        return value.isNull() ? null : scalar(field, value);
    }

    private static Object scalar(String field, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        throw ReceivedCloudEvent.refuse(
                field, field + " must be text, a whole number, true or false, or an array" + " of those");
    }
}
