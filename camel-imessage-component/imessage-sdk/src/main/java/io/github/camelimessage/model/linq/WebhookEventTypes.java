// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * What webhooks can bring (Linq: WebhookEventListResponse).
 *
 * @param docUrl documentation
 * @param events all kinds
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record WebhookEventTypes(
        String docUrl, List<WebhookEventType> events, @UnknownFields Map<String, Object> unknownFields) {

    public WebhookEventTypes {
        events = Immutable.list(events);
        unknownFields = Immutable.map(unknownFields);
    }
}
