// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.Map;
import java.util.UUID;

/** Cards of Messages apps, and the sessions that let their senders replace them. */
public final class Cards {
    private final Ledger ledger;
    private final Messages messages;

    Cards(Ledger ledger, Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * The ids that the next update of a card must contain.
     *
     * @param messageGuid the message of the last send or update
     * @param chatGuid the chat of the card
     * @param sessionId the session id that all its messages share
     * @param targetMessageGuid the first message of the card
     */
    public record Session(String messageGuid, String chatGuid, String sessionId, String targetMessageGuid) {}

    /** Sends a card with a new session. */
    public MessageState send(Actor actor, String chatGuid, Part.App card) {
        return messages.send(
                actor, chatGuid, Draft.of(card.inSession(UUID.randomUUID().toString())));
    }

    /**
     * Replaces an own card with a new message. The session must be that of the last message of the card, not of an
     * earlier one.
     */
    public MessageState update(Actor actor, Session session, Part.App card) {
        synchronized (ledger) {
            MessageState last = ledger.message(actor, session.chatGuid(), session.messageGuid());
            if (!last.sender().address().equals(actor.address()) || !session.equals(of(last))) {
                throw WorldException.invalid(
                        "session", session.sessionId(), "The session is not that of the last send or update");
            }
            return messages.send(actor, session.chatGuid(), Draft.of(card.inSession(session.sessionId())));
        }
    }

    /** The current session of a card, for an update. Refused if the message is not a card with a session. */
    public Session of(MessageState message) {
        synchronized (ledger) {
            Session session = message.parts().size() == 1 && message.parts().get(0) instanceof Part.App card
                    ? ledger.cards.get(card.sessionId() == null ? "" : card.sessionId())
                    : null;
            if (session == null) {
                throw new WorldException(
                        Problem.PRECONDITION_FAILED,
                        "The message is not a card that can be replaced",
                        Map.of("message", message.guid()));
            }
            return session;
        }
    }

    /** Records this message as the last one of its session; the caller must hold the lock. */
    static void note(Ledger ledger, MessageState message) {
        for (Part part : message.parts()) {
            if (part instanceof Part.App card && card.sessionId() != null) {
                Session first = ledger.cards.get(card.sessionId());
                String target = first == null ? message.guid() : first.targetMessageGuid();
                ledger.cards.put(
                        card.sessionId(), new Session(message.guid(), message.chatGuid(), card.sessionId(), target));
            }
        }
    }
}
