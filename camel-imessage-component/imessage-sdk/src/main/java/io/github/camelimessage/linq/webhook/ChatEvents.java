// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.ChatCreatedEvent;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UpdateFailedEvent;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.linq.BackgroundData;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.TypingData;
import io.github.camelimessage.model.linq.UpdateFailedData;
import java.util.Objects;

/** Chat webhooks, converted to the model. */
final class ChatEvents {

    private ChatEvents() {}

    static Event created(EventPayload of) throws JsonProcessingException {
        LinqChat data = of.as(LinqChat.class);
        return data.id() == null
                        || data.handles() == null
                        || data.handles().stream().anyMatch(Objects::isNull)
                ? null
                : new ChatCreatedEvent(0, data.id(), false, of.time(data.createdAt()), null, ChatMapping.chat(data));
    }

    static Event typing(String type, EventPayload of) throws JsonProcessingException {
        TypingData data = of.as(TypingData.class);
        return data.chatId() == null ? null : new ChatEvent(type, 0, data.chatId(), false, of.createdAt(), null, data);
    }

    /** A missing background is taken to mean removed; Linq does not document a removal. */
    static Event background(EventPayload of) throws JsonProcessingException {
        BackgroundData data = of.as(BackgroundData.class);
        return MessageEvents.isKnown(data.chat())
                ? new ChatEvent(
                        data.background() == null ? ChatEvent.BACKGROUND_REMOVED : ChatEvent.BACKGROUND_CHANGED,
                        0,
                        data.chat().id(),
                        Actors.isMe(data.actorHandle()),
                        of.createdAt(),
                        Actors.participant(data.actorHandle(), null),
                        data)
                : null;
    }

    /** Only what the account itself asked for can fail. */
    static Event updateFailed(String type, EventPayload of) throws JsonProcessingException {
        UpdateFailedData data = of.as(UpdateFailedData.class);
        return data.chatId() == null || data.errorCode() == null
                ? null
                : new UpdateFailedEvent(
                        type, 0, data.chatId(), true, of.time(data.failedAt()), null, data.errorCode(), data);
    }
}
