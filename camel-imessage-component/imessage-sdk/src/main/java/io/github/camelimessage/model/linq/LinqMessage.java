// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as Linq returns it (Linq: Message).
 *
 * @param id UUID of the message
 * @param chatId UUID of the chat
 * @param createdAt when it was created
 * @param deliveryStatus the delivery status
 * @param isDelivered deprecated by Linq: use {@code deliveryStatus}
 * @param isFromMe whether your line sent it
 * @param isRead deprecated by Linq: use {@code deliveryStatus}
 * @param updatedAt when it changed; null in the answer to sending it
 * @param deliveredAt when it was delivered, or null
 * @param effect the effect, or null
 * @param from deprecated by Linq: use {@code fromHandle}; may be null
 * @param fromHandle who sent it, or null
 * @param parts its parts, in order; may be null
 * @param preferredService the requested service, or null
 * @param readAt when it was read, or null
 * @param replyTo what it replies to, or null
 * @param sentAt when it was sent, or null
 * @param service the service that delivers it, or null
 * @param reconciledAt when Linq recovered this older message late, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LinqMessage(
        String id,
        String chatId,
        @Timestamp Instant createdAt,
        DeliveryStatus deliveryStatus,
        boolean isDelivered,
        boolean isFromMe,
        boolean isRead,
        @Timestamp Instant updatedAt,
        @Timestamp Instant deliveredAt,
        MessageEffect effect,
        String from,
        ChatHandle fromHandle,
        List<ResponsePart> parts,
        ServiceType preferredService,
        @Timestamp Instant readAt,
        ReplyTo replyTo,
        @Timestamp Instant sentAt,
        ServiceType service,
        @Timestamp Instant reconciledAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqMessage {
        parts = Immutable.list(parts);
        unknownFields = Immutable.map(unknownFields);
    }
}
