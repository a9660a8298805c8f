// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.Map;
import java.util.UUID;

/** Cards of Messages apps, and the sessions by which their senders replace them. */
public final class Cards {
    private final Ledger ledger;
    private final Messages messages;

    Cards(Ledger ledger, Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * What the next update of a card has to name.
     *
     * @param messageGuid the message of the last send or update
     * @param chatGuid the chat of the card
     * @param sessionId what all its messages share
     * @param targetMessageGuid the message that it was sent with first
     */
    public record Session(String messageGuid, String chatGuid, String sessionId, String targetMessageGuid) {}

    /** Sends a card with a session of its own. */
    public MessageState send(Actor actor, String chatGuid, Part.App card) {
        return messages.send(
                actor, chatGuid, Draft.of(card.inSession(UUID.randomUUID().toString())));
    }

    /** Replaces a card of one's own by a new message; the session is the one of its last message, and of no earlier one. */
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

    /** The session of a message as it is now, which an update names; refused for what is no card with one. */
    public Session of(MessageState message) {
        synchronized (ledger) {
            Session session = message.parts().size() == 1 && message.parts().get(0) instanceof Part.App card
                    ? ledger.cards.get(card.sessionId() == null ? "" : card.sessionId())
                    : null;
            if (session == null) {
                throw new WorldException(
                        Problem.PRECONDITION_FAILED,
                        "The message is no card that can be replaced",
                        Map.of("message", message.guid()));
            }
            return session;
        }
    }

    /** Notes that this message is now the last one of its session; the caller holds the lock. */
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
