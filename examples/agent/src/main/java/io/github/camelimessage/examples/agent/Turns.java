// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.SynchronizationAdapter;

/** Runs one turn at a time in a chat. Turns of different chats run in parallel. */
final class Turns {

    /** The exchange property with the message that is being sent. */
    static final String SAYING = "agent.saying";

    private static final String CHAT = "agent.chat";

    private final Conversations conversations;
    private final ProducerTemplate template;
    private final Map<String, Turn> running = new HashMap<>();

    /** Chats whose next turn was due while one was running. */
    private final Set<String> due = new HashSet<>();

    Turns(Conversations conversations, ProducerTemplate template) {
        this.conversations = conversations;
        this.template = template;
    }

    /** Starts the turn of the chat in the body. If one is already running in that chat, the exchange ends here. */
    void begin(Exchange exchange) {
        String chat = exchange.getMessage().getBody(String.class);
        Turn turn = open(chat);
        if (turn == null) {
            exchange.setRouteStop(true);
            return;
        }
        exchange.getMessage().setBody(turn);
        exchange.setProperty(CHAT, chat);
        exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, chat);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                if (end(turn, done.getException() == null)) {
                    template.send(ConversationRoutes.SILENCE, next -> next.getMessage()
                            .setBody(chat));
                }
            }
        });
    }

    private synchronized Turn open(String chat) {
        if (running.containsKey(chat)) {
            due.add(chat);
            return null;
        }
        Turn turn = new Turn(conversations.find(chat));
        running.put(chat, turn);
        return turn;
    }

    /** @return whether the next turn is due. Not after a failure: unfinished work is retried later. */
    private synchronized boolean end(Turn turn, boolean isDone) {
        running.remove(turn.chat());
        boolean isDue = due.remove(turn.chat());
        // After an interrupt the next turn starts when the person has stopped writing.
        boolean hasMore =
                !turn.isInterrupted() && conversations.find(turn.chat()).hasWork();
        return isDone && (isDue || hasMore);
    }

    /** The person writes more: the turn of this chat answers it together with the earlier messages. */
    synchronized void interrupt(String chat, String person) {
        Turn turn = running.get(chat);
        if (turn != null) {
            turn.interrupt(person);
        }
    }

    /** The messages of the chat that are saved but not sent yet. */
    List<Saying> unsaid(Exchange exchange) {
        return conversations.find(exchange.getProperty(CHAT, String.class)).unsaid();
    }

    /** Marks a message as sent. */
    void said(Exchange exchange) {
        Saying saying = exchange.getProperty(SAYING, Saying.class);
        conversations.change(exchange.getProperty(CHAT, String.class), conversation -> conversation.said(saying));
    }
}
