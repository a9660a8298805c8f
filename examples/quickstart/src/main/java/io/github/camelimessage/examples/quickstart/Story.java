// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Message;

/** Tells on a terminal what the routes do, and remembers which events it was told. */
class Story {

    private final PrintStream out;
    private final List<Long> sequences = new ArrayList<>();
    private int step;

    Story(PrintStream out) {
        this.out = out;
    }

    void begin(String where) {
        say("An Apache Camel route opens a case in iMessage, " + where + ".");
    }

    /** A new paragraph. */
    void say(String sentence) {
        out.println();
        out.println(sentence);
        out.println();
    }

    void chatCreated(Message message) {
        tell("imessage:createChat", "created a group with " + people(message.getBody(Chat.class)) + " and said hello");
        out.println("     its guid is " + message.getHeader(IMessageConstants.CHAT_GUID));
    }

    void named(Message message) {
        tell(
                "imessage:setDisplayName",
                "named it \"" + message.getBody(Chat.class).displayName() + "\"");
    }

    void backgroundSet(Message message) {
        tell("imessage:setBackground", "set a sunset as its background (hasBackground says " + message.getBody() + ")");
    }

    void participantAdded(Message message) {
        tell("imessage:addParticipants", "now there are " + people(message.getBody(Chat.class)));
    }

    void messageSent(Message message) {
        io.github.camelimessage.model.Message sent = message.getBody(io.github.camelimessage.model.Message.class);
        tell("imessage:sendText", "said \"" + sent.content().text() + "\" with confetti");
    }

    synchronized void event(Event event) {
        String change = event.changeType() == null ? "" : " (" + event.changeType() + ")";
        String actor =
                event.isFromMe() || event.actor() == null ? "me" : event.actor().address();
        out.printf("     sequence %d: %s%s by %s%n", event.sequence(), event.type(), change, actor);
        sequences.add(event.sequence());
        notifyAll();
    }

    /** Waits until the event with this sequence was told, at most for the time given. */
    synchronized void awaitSequence(long sequence, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!sequences.contains(sequence)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("The event with sequence " + sequence + " did not come");
            }
            wait(left);
        }
    }

    synchronized void end(long logged) {
        long different = sequences.stream().distinct().count();
        say("The log holds " + logged + " events; the route saw " + different + " of them, "
                + (sequences.size() == different ? "none twice." : "some of them twice."));
        done();
    }

    void done() {
        out.println("Done. The routes are CaseRoute.java and WatchRoute.java in examples/quickstart.");
    }

    private void tell(String endpoint, String what) {
        step++;
        out.printf("  %d. %-25s %s%n", step, endpoint, what);
    }

    private static String people(Chat chat) {
        return chat.participants().stream().map(Participant::address).collect(Collectors.joining(", "));
    }
}
