// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.linq.mapping.ReactionMapping;
import io.github.camelimessage.model.linq.ReactionEventData;

/** Reaction webhooks, converted to the model. A reaction to a poll is a reaction to its message. */
final class ReactionEvents {

    private ReactionEvents() {}

    static Event added(EventPayload of) throws JsonProcessingException {
        ReactionEventData data = of.as(ReactionEventData.class);
        return data.reactionType() == null
                ? null
                : new MessageEvent.ReactionAdded(
                        0,
                        data.chatId(),
                        Boolean.TRUE.equals(data.isFromMe()),
                        of.time(data.reactedAt()),
                        Actors.participant(data.fromHandle(), data.from()),
                        data.messageId(),
                        ReactionMapping.reaction(data.reactionType(), data.customEmoji()),
                        data.partIndex(),
                        data,
                        null);
    }

    static Event removed(EventPayload of) throws JsonProcessingException {
        ReactionEventData data = of.as(ReactionEventData.class);
        return data.reactionType() == null
                ? null
                : new MessageEvent.ReactionRemoved(
                        0,
                        data.chatId(),
                        Boolean.TRUE.equals(data.isFromMe()),
                        of.time(data.reactedAt()),
                        Actors.participant(data.fromHandle(), data.from()),
                        data.messageId(),
                        ReactionMapping.reaction(data.reactionType(), data.customEmoji()),
                        data.partIndex(),
                        data);
    }
}
