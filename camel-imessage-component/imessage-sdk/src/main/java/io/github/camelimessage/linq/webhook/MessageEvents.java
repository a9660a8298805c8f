// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.linq.Direction;
import io.github.camelimessage.model.linq.EventChat;
import io.github.camelimessage.model.linq.MessageEditedData;
import io.github.camelimessage.model.linq.MessageEventData;
import io.github.camelimessage.model.linq.MessageFailedData;
import java.time.Instant;

/**
 * Message webhooks, converted to the model. The payload's direction is that of the message; Linq does not report who
 * caused a receipt; it is always the other side, so {@code isFromMe} of {@code message.delivered} and
 * {@code message.read} is false.
 */
final class MessageEvents {

    private MessageEvents() {}

    static Event sent(EventPayload of) throws JsonProcessingException {
        MessageEventData data = MessagePayloads.read(of);
        return data == null
                ? null
                : new MessageEvent.Sent(
                        0,
                        data.chat().id(),
                        true,
                        of.time(data.sentAt()),
                        sender(data),
                        MessagePayloads.message(data, true),
                        data);
    }

    static Event received(EventPayload of) throws JsonProcessingException {
        MessageEventData data = MessagePayloads.read(of);
        if (data == null) {
            return null;
        }
        Instant told = data.receivedAt() == null ? data.sentAt() : data.receivedAt();
        boolean isFromMe = Direction.OUTBOUND.equals(data.direction());
        return new MessageEvent.Received(
                0,
                data.chat().id(),
                isFromMe,
                of.time(told),
                sender(data),
                MessagePayloads.message(data, isFromMe),
                data,
                null);
    }

    static Event delivered(EventPayload of) throws JsonProcessingException {
        MessageEventData data = MessagePayloads.read(of);
        return data == null
                ? null
                : new MessageEvent.Delivered(
                        0,
                        data.chat().id(),
                        false,
                        of.time(data.deliveredAt()),
                        null,
                        data.id(),
                        data.deliveredAt(),
                        data);
    }

    static Event read(EventPayload of) throws JsonProcessingException {
        MessageEventData data = MessagePayloads.read(of);
        return data == null
                ? null
                : new MessageEvent.Read(
                        0, data.chat().id(), false, of.time(data.readAt()), null, data.id(), data.readAt(), data);
    }

    static Event failed(EventPayload of) throws JsonProcessingException {
        MessageFailedData data = of.as(MessageFailedData.class);
        return data.code() == null
                ? null
                : new MessageEvent.Failed(
                        0,
                        data.chatId(),
                        true,
                        of.time(data.failedAt()),
                        null,
                        data.messageId(),
                        data.failedAt(),
                        data.code(),
                        data.reason(),
                        data);
    }

    static Event edited(EventPayload of) throws JsonProcessingException {
        MessageEditedData data = of.as(MessageEditedData.class);
        if (data.id() == null
                || !isKnown(data.chat())
                || data.part() == null
                || data.part().text() == null) {
            return null;
        }
        return new MessageEvent.Edited(
                0,
                data.chat().id(),
                Direction.OUTBOUND.equals(data.direction()),
                of.time(data.editedAt()),
                Actors.participant(data.senderHandle(), null),
                data.id(),
                new MessageContent(data.part().text(), null, null, null, null, null, null),
                data.editedAt(),
                data.part().index(),
                data);
    }

    static boolean isKnown(EventChat chat) {
        return chat != null && chat.id() != null;
    }

    private static Participant sender(MessageEventData data) {
        return Actors.participant(data.senderHandle(), data.from());
    }
}
