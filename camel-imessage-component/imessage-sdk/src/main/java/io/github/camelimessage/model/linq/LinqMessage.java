// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as Linq tells it (Linq: Message).
 *
 * @param id UUID of the message
 * @param chatId UUID of the chat
 * @param createdAt when it was made
 * @param deliveryStatus how far the delivery is
 * @param isDelivered deprecated by Linq: {@code deliveryStatus} tells
 * @param isFromMe whether your line sent it
 * @param isRead deprecated by Linq: {@code deliveryStatus} tells
 * @param updatedAt when it changed; null in the answer to sending it
 * @param deliveredAt when it arrived, or null
 * @param effect the effect, or null
 * @param from deprecated by Linq: {@code fromHandle} tells; may be null
 * @param fromHandle who sent it, or null
 * @param parts what it shows, in order; may be null
 * @param preferredService the service that was asked for, or null
 * @param readAt when it was read, or null
 * @param replyTo what it replies to, or null
 * @param sentAt when it went out, or null
 * @param service the service that carries it, or null
 * @param reconciledAt set on a message that was recovered late and is history, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
