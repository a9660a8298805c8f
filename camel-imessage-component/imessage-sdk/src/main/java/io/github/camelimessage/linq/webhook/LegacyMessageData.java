// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.ChatHandle;
import io.github.camelimessage.model.linq.Direction;
import io.github.camelimessage.model.linq.EventChat;
import io.github.camelimessage.model.linq.LinqJson;
import io.github.camelimessage.model.linq.MessageEffect;
import io.github.camelimessage.model.linq.MessageEventData;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.ResponsePart;
import io.github.camelimessage.model.linq.UnknownFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data of a message in version 2025-01-01; components have the names of the JSON keys. */
@LinqJson
record LegacyMessageData(
        String chatId,
        String from,
        ChatHandle fromHandle,
        String idempotencyKey,
        Boolean isFromMe,
        Boolean isGroup,
        Payload message,
        String messageId,
        ServiceType preferredService,
        @Timestamp Instant receivedAt,
        @Timestamp Instant deliveredAt,
        @Timestamp Instant readAt,
        ChatHandle recipientHandle,
        String recipientPhone,
        ServiceType service,
        @UnknownFields Map<String, Object> unknownFields) {

    private static final Payload NOTHING =
            new Payload(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The message itself (Linq: MessagePayload). */
    @LinqJson
    record Payload(
            String id,
            @Timestamp Instant createdAt,
            @Timestamp Instant deliveredAt,
            MessageEffect effect,
            Boolean isDelivered,
            Boolean isRead,
            List<ResponsePart> parts,
            @Timestamp Instant readAt,
            ReplyTo replyTo,
            @Timestamp Instant sentAt,
            @Timestamp Instant updatedAt,
            @UnknownFields Map<String, Object> unknownFields) {}

    /** The same data in the form of version 2026-02-03. */
    MessageEventData current() {
        Payload inner = message == null ? NOTHING : message;
        return new MessageEventData(
                inner.id() == null ? messageId : inner.id(),
                new EventChat(chatId, isGroup, recipientHandle, null, null),
                isFromMe == null ? null : isFromMe ? Direction.OUTBOUND : Direction.INBOUND,
                inner.parts(),
                fromHandle,
                service,
                deliveredAt == null ? inner.deliveredAt() : deliveredAt,
                inner.effect(),
                idempotencyKey,
                preferredService,
                readAt == null ? inner.readAt() : readAt,
                inner.replyTo(),
                inner.sentAt(),
                null,
                from,
                recipientPhone,
                receivedAt,
                inner.createdAt(),
                inner.updatedAt(),
                inner.isDelivered(),
                inner.isRead(),
                unknown(inner));
    }

    private Map<String, Object> unknown(Payload inner) {
        if (inner.unknownFields() == null) {
            return unknownFields;
        }
        Map<String, Object> both = new LinkedHashMap<>();
        if (unknownFields != null) {
            both.putAll(unknownFields);
        }
        inner.unknownFields().forEach((key, value) -> both.put("message." + key, value));
        return both;
    }
}
