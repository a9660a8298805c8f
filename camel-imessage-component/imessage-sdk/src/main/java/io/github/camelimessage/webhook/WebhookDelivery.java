// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * One delivery to a webhook. A vendor delivers at least once and promises no order.
 *
 * @param id the same for each repeat of this delivery (Linq: {@code event_id}; Photon: {@code message.id}, or the
 *     vendor's event name and the hash of the body for an event without one)
 * @param type the kind as the vendor names it, for example {@code reaction.added}
 * @param createdAt when the vendor created the event, or null if not reported (Photon)
 * @param version which form of payload it is (Linq: {@code webhook_version}), or null
 * @param apiVersion Linq: {@code api_version}; else null
 * @param traceId what connects it to the call that caused it (Linq: {@code trace_id}); else null
 * @param partnerId the account (Linq: {@code partner_id}); else null
 * @param event what happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookDelivery(
        String id,
        String type,
        @Timestamp Instant createdAt,
        String version,
        String apiVersion,
        String traceId,
        String partnerId,
        Event event) {}
