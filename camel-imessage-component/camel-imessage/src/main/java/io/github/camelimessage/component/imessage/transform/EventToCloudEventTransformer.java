// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * An event as a CloudEvent in binary mode: the attributes are Camel's headers {@code CamelCloudEvent*}, the body is the
 * event's JSON as text. {@code http:application-cloudevents} of camel-cloudevents converts the headers to {@code ce-}
 * headers.
 */
@DataTypeTransformer(
        name = "imessage:application-cloudevents",
        description =
                "Makes an event of imessage:events a CloudEvent in binary mode: Camel's CloudEvent headers, and the event's JSON in the body")
public class EventToCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws JsonProcessingException {
        Event event = EventBody.of(message);
        EventAttributes attributes = EventAttributes.of(message, event);
        message.setBody(EventBody.JSON.writeValueAsString(event));
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, attributes.id());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, attributes.source());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, attributes.type());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, CloudEventTypes.JSON);
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, CloudEventTypes.JSON);
        setOrRemove(message, CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, attributes.subject());
        setOrRemove(message, CloudEvent.CAMEL_CLOUD_EVENT_TIME, attributes.time());
    }

    private static void setOrRemove(Message message, String header, String value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
