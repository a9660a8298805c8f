// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a webhook tells of a message (Linq: MessageEventV2, the payload of version 2026-02-03). Version 2025-01-01 tells the
 * same in another shape, which is brought into this one; what it alone has is here too, and null otherwise.
 *
 * @param id UUID of the message
 * @param chat the chat; from 2025-01-01 without its health
 * @param direction inbound or outbound; null when 2025-01-01 does not tell
 * @param parts what it shows, in order, without reactions
 * @param senderHandle who sent it
 * @param service the service that carries it
 * @param deliveredAt when it arrived, or null
 * @param effect the effect, or null
 * @param idempotencyKey outbound: the key it was sent with, or null
 * @param preferredService the service that was asked for, {@code auto} among them, or null
 * @param readAt when it was read, or null
 * @param replyTo what it replies to, or null
 * @param sentAt when it went out, or null
 * @param reconciledAt set on a message that was recovered late and is history, or null
 * @param from 2025-01-01: the sender, deprecated there by {@code senderHandle}
 * @param recipientPhone 2025-01-01: your line, deprecated there by {@code chat.ownerHandle}
 * @param receivedAt 2025-01-01: when your line got it, or null
 * @param createdAt 2025-01-01: when it was made, or null
 * @param updatedAt 2025-01-01: when it changed, or null
 * @param isDelivered 2025-01-01: whether it arrived, or null
 * @param isRead 2025-01-01: whether it was read, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
