// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A webhook (Linq: WebhookSubscription).
 *
 * @param id its id
 * @param createdAt when it was made
 * @param isActive false while paused
 * @param signingSecret key of its signatures, only in the answer to its creation; otherwise null. It is read from
 *     JSON and never written to it, since JSON reaches logs: a program that needs it asks for it
 * @param subscribedEvents what it brings
 * @param targetUrl where it goes
 * @param updatedAt when it changed
 * @param phoneNumbers lines it is for; null or empty is all
 * @param unknownFields what the server sent beyond these, kept as it came
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

    /** Without the secret: this text may reach a log. */
    @Override
    public String toString() {
        return "WebhookSubscription[" + id + ", active " + isActive + ", " + subscribedEvents + "]";
    }
}
