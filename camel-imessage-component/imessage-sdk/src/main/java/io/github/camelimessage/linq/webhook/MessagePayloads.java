// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.linq.DeliveryStatus;
import io.github.camelimessage.model.linq.LinqMessage;
import io.github.camelimessage.model.linq.MessageEventData;
import io.github.camelimessage.model.linq.ResponsePart;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The payload of message.sent, received, delivered and read, the only ones that differ between the two versions. */
final class MessagePayloads {

    private static final String LEGACY = "2025-01-01";

    private MessagePayloads() {}

    /**
     * Null if required data is missing. The version in the envelope is tried first, then the other one if the data does
     * not match: according to a third-party note the dashboard setting decides, not the URL.
     */
    static MessageEventData read(EventPayload of) throws JsonProcessingException {
        boolean legacy = isLegacy(of.data());
        boolean current = isCurrent(of.data());
        if (legacy && (LEGACY.equals(of.version()) || !current)) {
            return complete(of.as(LegacyMessageData.class).current());
        }
        return current ? complete(of.as(MessageEventData.class)) : null;
    }

    private static boolean isLegacy(ObjectNode data) {
        return data.path("chat_id").isTextual()
                && (data.path("message").isObject() || data.path("message_id").isTextual());
    }

    private static boolean isCurrent(ObjectNode data) {
        return data.path("id").isTextual() && data.path("chat").isObject();
    }

    private static MessageEventData complete(MessageEventData data) {
        return data.id() != null && MessageEvents.isKnown(data.chat()) && isWhole(data.parts()) ? data : null;
    }

    /** A null among the parts is not a format of Linq. */
    private static boolean isWhole(List<ResponsePart> parts) {
        return parts == null || parts.stream().allMatch(MessagePayloads::isWhole);
    }

    private static boolean isWhole(ResponsePart part) {
        return part instanceof ResponsePart.Text text && text.textDecorations() != null
                ? text.textDecorations().stream().allMatch(Objects::nonNull)
                : part != null;
    }

    /** The message as the common model. Its delivery status is derived from its times. */
    static Message message(MessageEventData data, boolean isFromMe) {
        return MessageMapping.message(new LinqMessage(
                data.id(),
                data.chat().id(),
                first(data.createdAt(), data.sentAt(), data.receivedAt()),
                status(data, isFromMe),
                Boolean.TRUE.equals(data.isDelivered()) || data.deliveredAt() != null,
                isFromMe,
                Boolean.TRUE.equals(data.isRead()) || data.readAt() != null,
                data.updatedAt(),
                data.deliveredAt(),
                data.effect(),
                data.from(),
                data.senderHandle(),
                data.parts(),
                data.preferredService(),
                data.readAt(),
                data.replyTo(),
                data.sentAt(),
                data.service(),
                data.reconciledAt(),
                null));
    }

    private static DeliveryStatus status(MessageEventData data, boolean isFromMe) {
        if (data.readAt() != null) {
            return DeliveryStatus.READ;
        }
        if (data.deliveredAt() != null) {
            return DeliveryStatus.DELIVERED;
        }
        return isFromMe ? DeliveryStatus.SENT : DeliveryStatus.RECEIVED;
    }

    private static Instant first(Instant... times) {
        for (Instant time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
