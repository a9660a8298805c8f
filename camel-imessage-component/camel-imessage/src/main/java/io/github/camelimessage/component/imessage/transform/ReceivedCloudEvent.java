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
 * A CloudEvent that came from outside, in either mode: as one JSON document, or with its attributes in headers, be they
 * Camel's, those of HTTP ({@code ce-type}) or those of Kafka ({@code ce_type}).
 *
 * @param subject null when it has none
 * @param data its data; {@link CloudEventData#NONE} when it has none
 */
record ReceivedCloudEvent(String id, String source, String type, String subject, CloudEventData data) {

    /** @throws ValidationException telling what is wrong, and never what the content is */
    static ReceivedCloudEvent of(Message message) {
        String contentType = contentType(message);
        if (contentType.startsWith(CloudEventTypes.BATCH)) {
            throw refuse("datacontenttype", "a batch of CloudEvents has to be split first");
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
            throw refuse("specversion", "CloudEvents are read in version 1.0 only");
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
        return ValidationException.invalidArgument(field, null, "Not a CloudEvent that can be used: " + why);
    }
}
