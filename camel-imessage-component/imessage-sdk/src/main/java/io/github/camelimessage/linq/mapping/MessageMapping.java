// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.model.ItemType;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.linq.DeliveryStatus;
import io.github.camelimessage.model.linq.LinqMessage;
import io.github.camelimessage.model.linq.ResponsePart;
import io.github.camelimessage.model.linq.SendMessageResponse;
import io.github.camelimessage.model.linq.SentMessage;
import io.github.camelimessage.model.linq.VoiceMemo;
import io.github.camelimessage.model.linq.VoiceMemoFile;
import io.github.camelimessage.model.linq.VoiceMemoResponse;
import java.util.List;

/** Converts Linq's messages to the common model. Fields that Linq does not have are false, zero or null. */
public final class MessageMapping {

    private MessageMapping() {}

    public static Message message(LinqMessage message) {
        return message(message, false);
    }

    private static Message message(LinqMessage message, boolean isAudioMessage) {
        ChatMapping.require(message.id() != null, "message id");
        List<ResponsePart> parts = message.parts() == null ? List.of() : message.parts();
        boolean delivered = isDelivered(message.deliveryStatus()) || message.isDelivered();
        return new Message(
                message.id(),
                message.chatId() == null ? List.of() : List.of(message.chatId()),
                ContentMapping.content(parts, message),
                null,
                message.createdAt(),
                message.readAt(),
                message.deliveredAt(),
                null,
                null,
                null,
                null,
                ChatMapping.participant(message.fromHandle()),
                message.isFromMe(),
                message.sentAt() != null || delivered || DeliveryStatus.SENT.equals(message.deliveryStatus()),
                delivered,
                false,
                false,
                0,
                isAudioMessage,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                ItemType.NORMAL,
                null,
                null,
                null,
                null,
                null,
                message.replyTo() == null ? null : message.replyTo().messageId(),
                null,
                parts.size(),
                null,
                null,
                null,
                null,
                null,
                ReactionMapping.reactions(parts),
                ReactionMapping.stickers(parts),
                message);
    }

    /** A message that was just sent. */
    public static Message sent(SendMessageResponse response) {
        ChatMapping.require(response.message() != null, "message");
        return sent(response.chatId(), response.message());
    }

    /** A voice memo that was just sent. */
    public static Message voiceMemo(String chatId, VoiceMemoResponse response) {
        ChatMapping.require(response.voiceMemo() != null, "voice_memo");
        VoiceMemo memo = response.voiceMemo();
        DeliveryStatus status = memo.status() == null ? null : new DeliveryStatus(memo.status());
        LinqMessage message = new LinqMessage(
                memo.id(),
                memo.chat() == null ? chatId : memo.chat().id(),
                memo.createdAt(),
                status,
                isDelivered(status),
                true,
                false,
                null,
                null,
                null,
                memo.from(),
                null,
                memo.voiceMemo() == null ? List.of() : List.of(file(memo.voiceMemo())),
                null,
                null,
                null,
                null,
                memo.service(),
                null,
                memo.unknownFields());
        return message(message, true);
    }

    private static ResponsePart.Media file(VoiceMemoFile file) {
        return new ResponsePart.Media(
                file.id(), file.filename(), file.mimeType(), null, file.sizeBytes(), file.url(), file.unknownFields());
    }

    public static MessagePage page(io.github.camelimessage.model.linq.MessagePage page) {
        return new MessagePage(
                page.messages() == null
                        ? List.of()
                        : page.messages().stream().map(MessageMapping::message).toList(),
                page.nextCursor() == null || page.nextCursor().isEmpty() ? null : page.nextCursor());
    }

    /** Converts the message in the answer to a send to the usual form. */
    static Message sent(String chatId, SentMessage sent) {
        return message(new LinqMessage(
                sent.id(),
                chatId,
                sent.createdAt(),
                sent.deliveryStatus(),
                isDelivered(sent.deliveryStatus()),
                true,
                sent.isRead(),
                null,
                sent.deliveredAt(),
                sent.effect(),
                null,
                sent.fromHandle(),
                sent.parts(),
                sent.preferredService(),
                null,
                sent.replyTo(),
                sent.sentAt(),
                sent.service(),
                null,
                sent.unknownFields()));
    }

    private static boolean isDelivered(DeliveryStatus status) {
        return DeliveryStatus.DELIVERED.equals(status) || DeliveryStatus.READ.equals(status);
    }
}
