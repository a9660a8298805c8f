// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;

/** A CloudEvent that is one JSON document. */
record StructuredCloudEvent(JsonNode document) {

    /** Strict: a duplicate name, or text after the document, is refused. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static StructuredCloudEvent of(Message message) {
        JsonNode document = parse(message, "body");
        if (!document.isObject()) {
            throw ReceivedCloudEvent.refuse("body", "it is not a JSON object");
        }
        return new StructuredCloudEvent(document);
    }

    /** The body as JSON. The parser's message is not reported, because it may quote the body. */
    static JsonNode parse(Message message, String field) {
        Object body = message.getBody();
        try {
            JsonNode document = body instanceof String text
                    ? STRICT.readTree(text)
                    : STRICT.readTree(body == null ? new byte[0] : message.getMandatoryBody(byte[].class));
            if (!document.isMissingNode()) {
                return document;
            }
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw ReceivedCloudEvent.refuse(field, "the body is not JSON" + where);
        } catch (IOException | org.apache.camel.InvalidPayloadException e) {
            throw ReceivedCloudEvent.refuse(field, "the body cannot be read as JSON");
        }
        throw ReceivedCloudEvent.refuse(field, "the body is empty");
    }

    /** @param id Camel's name of the attribute */
    String attribute(String id) {
        String name = CloudEvents.v1_0.jsonAttribute(id);
        JsonNode value = document.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ReceivedCloudEvent.refuse(name, "the attribute " + name + " is text");
        }
        return value.textValue();
    }

    CloudEventData data() {
        JsonNode data = document.get("data");
        JsonNode binary = document.get("data_base64");
        if (data != null && binary != null) {
            throw ReceivedCloudEvent.refuse("data", "it has data and data_base64");
        }
        if (binary != null) {
            return CloudEventData.ofBytes(
                    CloudEventData.base64("data_base64", binary),
                    attribute(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE));
        }
        return data == null ? CloudEventData.NONE : CloudEventData.ofJson(data);
    }
}
