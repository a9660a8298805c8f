// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.error.ValidationException;
import java.util.Locale;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;

/**
 * A CloudEvent from outside, in either mode: as one JSON document, or with its attributes in headers of Camel, HTTP
 * ({@code ce-type}) or Kafka ({@code ce_type}).
 *
 * @param subject null if it has none
 * @param data its data; {@link CloudEventData#NONE} if it has none
 */
record ReceivedCloudEvent(String id, String source, String type, String subject, CloudEventData data) {

    /** @throws ValidationException with the reason, and without the content */
    static ReceivedCloudEvent of(Message message) {
        String contentType = contentType(message);
        if (contentType.startsWith(CloudEventTypes.BATCH)) {
            throw refuse("datacontenttype", "a batch of CloudEvents must be split first");
        }
        if (contentType.startsWith(CloudEventTypes.STRUCTURED_JSON)
                || header(message, CloudEvent.CAMEL_CLOUD_EVENT_TYPE) == null) {
            StructuredCloudEvent document = StructuredCloudEvent.of(message);
            return of(document::attribute, document.data());
        }
        return of(id -> header(message, id), CloudEventData.ofBinaryMode(contentType, message));
    }

    private static ReceivedCloudEvent of(Function<String, String> attributes, CloudEventData data) {
        String version = required(attributes, CloudEvent.CAMEL_CLOUD_EVENT_VERSION);
        try {
            CloudEvents.fromSpecVersion(version);
        } catch (IllegalArgumentException e) {
            throw refuse("specversion", "only CloudEvents of version 1.0 are supported");
        }
        return new ReceivedCloudEvent(
                required(attributes, CloudEvent.CAMEL_CLOUD_EVENT_ID),
                required(attributes, CloudEvent.CAMEL_CLOUD_EVENT_SOURCE),
                required(attributes, CloudEvent.CAMEL_CLOUD_EVENT_TYPE),
                attributes.apply(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT),
                data);
    }

    private static String required(Function<String, String> attributes, String id) {
        String value = attributes.apply(id);
        if (value == null || value.isBlank()) {
            String name = CloudEvents.v1_0.jsonAttribute(id);
            throw refuse(name, "a CloudEvent has the attribute " + name);
        }
        return value;
    }

    /** The attribute in a header of any of the three forms. */
    private static String header(Message message, String id) {
        String http = CloudEvents.v1_0.httpAttribute(id);
        for (String name : new String[] {id, http, http.replace('-', '_')}) {
            String value = message.getHeader(name, String.class);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String contentType(Message message) {
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        if (contentType == null) {
            contentType = message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, String.class);
        }
        return contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    }

    static ValidationException refuse(String field, String why) {
        return ValidationException.invalidArgument(field, null, "This CloudEvent cannot be used: " + why);
    }
}
