// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.event.Event;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * An event as a CloudEvent in structured mode: one JSON document as text, with the event's JSON as its {@code data}, and
 * the extensions {@code sequence}, 19 digits so that it sorts as text, and {@code partitionkey}, the chat.
 */
@DataTypeTransformer(
        name = "imessage:application-cloudevents+json",
        description =
                "Makes an event of imessage:events a CloudEvent in structured mode: one JSON document with the event's JSON as its data")
public class EventToCloudEventJsonTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws JsonProcessingException {
        Event event = EventBody.of(message);
        EventAttributes attributes = EventAttributes.of(message, event);
        ObjectNode document = EventBody.JSON
                .createObjectNode()
                .put("specversion", CloudEvents.v1_0.version())
                .put("id", attributes.id())
                .put("source", attributes.source())
                .put("type", attributes.type());
        putIfKnown(document, "subject", attributes.subject());
        putIfKnown(document, "time", attributes.time());
        if (event.sequence() != 0) {
            document.put("sequence", "%019d".formatted(event.sequence()));
        }
        putIfKnown(document, "partitionkey", attributes.subject());
        document.put("datacontenttype", CloudEventTypes.JSON);
        document.set("data", EventBody.JSON.valueToTree(event));

        message.setBody(EventBody.JSON.writeValueAsString(document));
        // Removes headers with what the document contains.
        CloudEvents.v1_0.attributes().stream().map(CloudEvent.Attribute::id).forEach(message::removeHeader);
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, CloudEventTypes.STRUCTURED_JSON);
    }

    private static void putIfKnown(ObjectNode document, String attribute, String value) {
        if (value != null) {
            document.put(attribute, value);
        }
    }
}
