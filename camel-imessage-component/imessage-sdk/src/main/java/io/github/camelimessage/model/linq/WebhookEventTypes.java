// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The kinds of events that webhooks can deliver (Linq: WebhookEventListResponse).
 *
 * @param docUrl documentation
 * @param events all kinds
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record WebhookEventTypes(
        String docUrl, List<WebhookEventType> events, @UnknownFields Map<String, Object> unknownFields) {

    public WebhookEventTypes {
        events = Immutable.list(events);
        unknownFields = Immutable.map(unknownFields);
    }
}
