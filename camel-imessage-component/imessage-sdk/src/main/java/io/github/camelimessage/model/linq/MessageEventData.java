// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The data of a webhook event about a message (Linq: MessageEventV2, the payload of version 2026-02-03). The payload of
 * version 2025-01-01 is converted to this form; the fields that only it has are null for the newer version.
 *
 * @param id UUID of the message
 * @param chat the chat; 2025-01-01: without its health
 * @param direction inbound or outbound; null if a payload of 2025-01-01 does not say
 * @param parts its parts, in order, without reactions
 * @param senderHandle who sent it
 * @param service the service that delivers it
 * @param deliveredAt when it was delivered, or null
 * @param effect the effect, or null
 * @param idempotencyKey outbound: its idempotency key, or null
 * @param preferredService the requested service, {@code auto} included, or null
 * @param readAt when it was read, or null
 * @param replyTo what it replies to, or null
 * @param sentAt when it was sent, or null
 * @param reconciledAt when Linq recovered this older message late, or null
 * @param from 2025-01-01: the sender, deprecated in favor of {@code senderHandle}
 * @param recipientPhone 2025-01-01: your line, deprecated in favor of {@code chat.ownerHandle}
 * @param receivedAt 2025-01-01: when your line received it, or null
 * @param createdAt 2025-01-01: when it was created, or null
 * @param updatedAt 2025-01-01: when it changed, or null
 * @param isDelivered 2025-01-01: whether it was delivered, or null
 * @param isRead 2025-01-01: whether it was read, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record MessageEventData(
        String id,
        EventChat chat,
        Direction direction,
        List<ResponsePart> parts,
        ChatHandle senderHandle,
        ServiceType service,
        @Timestamp Instant deliveredAt,
        MessageEffect effect,
        String idempotencyKey,
        ServiceType preferredService,
        @Timestamp Instant readAt,
        ReplyTo replyTo,
        @Timestamp Instant sentAt,
        @Timestamp Instant reconciledAt,
        String from,
        String recipientPhone,
        @Timestamp Instant receivedAt,
        @Timestamp Instant createdAt,
        @Timestamp Instant updatedAt,
        Boolean isDelivered,
        Boolean isRead,
        @UnknownFields Map<String, Object> unknownFields) {

    public MessageEventData {
        parts = Immutable.list(parts);
        unknownFields = Immutable.map(unknownFields);
    }
}
