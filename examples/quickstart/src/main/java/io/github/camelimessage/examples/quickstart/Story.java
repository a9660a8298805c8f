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

/** Prints what the routes do, and remembers the printed events. */
class Story {

    private final PrintStream out;
    private final List<Long> sequences = new ArrayList<>();
    private List<String> held;
    private int step;

    Story(PrintStream out) {
        this.out = out;
    }

    void begin(String where) {
        say("An Apache Camel route opens a case in iMessage, " + where + ".");
    }

    /** Prints a new paragraph. */
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
        String asked = "Case 4711";
        boolean isDone = asked.equals(message.getBody(Chat.class).displayName());
        tell("imessage:setDisplayName", (isDone ? "named it " : "asked for the name ") + "\"" + asked + "\"");
    }

    void backgroundSet(Message message) {
        String how = message.getBody() instanceof Boolean isSet
                ? "(hasBackground says " + isSet + ")"
                : "from " + message.getHeader(IMessageConstants.ATTACHMENT_URL);
        tell("imessage:setBackground", "set a sunset as its background " + how);
    }

    void participantAdded(Message message) {
        String newcomer = message.getExchange().getProperty("newcomer", String.class);
        String present = people(message.getBody(Chat.class));
        tell(
                "imessage:addParticipants",
                (present.contains(newcomer) ? "now there are " : "asked for " + newcomer + ", who joins ") + present);
    }

    void messageSent(Message message) {
        io.github.camelimessage.model.Message sent = message.getBody(io.github.camelimessage.model.Message.class);
        tell("imessage:sendText", "said \"" + sent.content().text() + "\" with confetti");
    }

    synchronized void event(Event event) {
        String change = event.changeType() == null ? "" : " (" + event.changeType() + ")";
        String actor = event.isFromMe()
                ? " by me"
                : event.actor() == null ? "" : " by " + event.actor().address();
        // Only an event of the log has a sequence.
        String place = event.sequence() == 0 ? "" : "sequence " + event.sequence() + ": ";
        String line = "     " + place + event.type() + change + actor;
        if (held == null) {
            out.println(line);
        } else {
            held.add(line);
        }
        sequences.add(event.sequence());
        notifyAll();
    }

    /** Holds back the lines of events, which arrive at any time. */
    synchronized void holdEvents() {
        held = new ArrayList<>();
    }

    synchronized void releaseEvents() {
        held.forEach(out::println);
        held = null;
    }

    synchronized void endDelivered(int delivered) {
        say("Linq delivered " + delivered + " events; the route saw " + sequences.size() + " of them.");
        done();
    }

    /** Waits until the event with this sequence was printed, up to a time limit. */
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
