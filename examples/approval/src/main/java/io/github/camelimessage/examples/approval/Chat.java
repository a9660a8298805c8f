// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.PollState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Prints the chat with the person who approves. */
final class Chat {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final IMessageSimulator simulator;
    private final PrintStream out;
    private final Person person;
    private final String guid;
    private int told;

    Chat(IMessageSimulator simulator, PrintStream out, Person person) {
        this.simulator = simulator;
        this.out = out;
        this.person = person;
        this.guid = person.openChat();
    }

    String guid() {
        return guid;
    }

    void writes(String text) {
        person.sendText(guid, text);
        tell();
    }

    /** @param question text of the message that the person replies to */
    void replies(String question, String text) throws InterruptedException {
        person.reply(said(question), text);
        tell();
    }

    /** Waits until the application has sent a poll, and prints it. */
    void asksInPoll() throws InterruptedException {
        PollState poll = poll();
        tell();
        out.println("Shop   " + (poll.title().isEmpty() ? "(a poll)" : poll.title())
                + poll.options().stream()
                        .map(option -> "  [" + option.text() + "]")
                        .collect(Collectors.joining()));
    }

    private PollState poll() throws InterruptedException {
        return until("a poll", () -> simulator.world().polls().inspect(guid).stream()
                .findFirst()
                .orElse(null));
    }

    void votes(String choice) throws InterruptedException {
        PollState poll = poll();
        tell();
        person.vote(
                poll.guid(),
                poll.options().stream()
                        .filter(option -> option.text().equals(choice))
                        .findFirst()
                        .orElseThrow()
                        .id());
        out.println("Alice  (votes " + choice + ")");
    }

    /** Waits until the application has sent this text. */
    MessageState said(String text) throws InterruptedException {
        MessageState found = until(text, () -> messages().stream()
                .filter(message -> message.isFromMe() && text.equals(message.text()))
                .findFirst()
                .orElse(null));
        tell();
        return found;
    }

    /** Waits until the application has sent this text a number of times. */
    void said(String text, int times) throws InterruptedException {
        until(
                text,
                () -> messages().stream()
                                        .filter(message -> message.isFromMe() && text.equals(message.text()))
                                        .count()
                                >= times
                        ? text
                        : null);
        tell();
    }

    private void tell() {
        List<MessageState> messages = messages();
        for (; told < messages.size(); told++) {
            MessageState message = messages.get(told);
            out.println((message.isFromMe() ? "Shop   " : "Alice  ") + message.text());
        }
    }

    /** All messages, oldest first. */
    private List<MessageState> messages() {
        List<MessageState> messages = new ArrayList<>(
                simulator.world().messages().inspect(guid, 1_000).messages());
        Collections.reverse(messages);
        return messages;
    }

    private static <T> T until(String what, Supplier<T> found) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T value = found.get();
            if (value != null) {
                return value;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("There was no \"" + what + "\" within " + PATIENCE);
            }
            Thread.sleep(50);
        }
    }
}
