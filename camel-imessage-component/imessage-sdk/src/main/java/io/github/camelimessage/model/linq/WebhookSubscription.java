// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A webhook subscription (Linq: WebhookSubscription).
 *
 * @param id its id
 * @param createdAt when it was created
 * @param isActive false while paused
 * @param signingSecret key that signs its deliveries; set only in the answer to its creation, otherwise null. It is
 *     read from JSON but never written to JSON, because JSON reaches logs
 * @param subscribedEvents the kinds of events that it delivers
 * @param targetUrl the URL that gets the events
 * @param updatedAt when it changed
 * @param phoneNumbers its lines; null or empty: all
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record WebhookSubscription(
        String id,
        @Timestamp Instant createdAt,
        boolean isActive,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String signingSecret,
        List<WebhookEventType> subscribedEvents,
        String targetUrl,
        @Timestamp Instant updatedAt,
        List<String> phoneNumbers,
        @UnknownFields Map<String, Object> unknownFields) {

    public WebhookSubscription {
        subscribedEvents = Immutable.list(subscribedEvents);
        phoneNumbers = Immutable.list(phoneNumbers);
        unknownFields = Immutable.map(unknownFields);
    }

    /** Leaves out the secret: this text may reach a log. */
    @Override
    public String toString() {
        return "WebhookSubscription[" + id + ", active " + isActive + ", " + subscribedEvents + "]";
    }
}
