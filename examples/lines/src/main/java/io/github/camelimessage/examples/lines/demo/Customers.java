// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** People who write to the lines, one for each line, and count the answers. Not thread-safe. */
final class Customers {

    private static final String SEND = "SendTextMessage";

    private final IMessageSimulator simulator;
    private final List<String> lines;

    /** Questions and their lines, by the guid of the question. */
    private final Map<String, String> asked = new HashMap<>();

    /** @param lines instance ids */
    Customers(IMessageSimulator simulator, List<String> lines) {
        this.simulator = simulator;
        this.lines = lines;
    }

    List<String> lines() {
        return lines;
    }

    /** Sends a question to each of these lines. */
    void ask(Collection<String> some) {
        for (String line : some) {
            Person customer = customer(line);
            asked.put(customer.sendText(customer.openChat(), "Question").guid(), line);
        }
    }

    private Person customer(String line) {
        return simulator.line(line).person("customer@example.com");
    }

    /** Lets the next answer on each of these lines take effect, but drops the receipt. */
    void loseReceipts(Collection<String> some) {
        some.forEach(line -> simulator.line(line).faults().loseAnswer(SEND, 1));
    }

    /** The number of questions on a line without an answer. */
    long open(String line) {
        Map<String, Long> answers = answers(line);
        return asked.entrySet().stream()
                .filter(question -> question.getValue().equals(line) && !answers.containsKey(question.getKey()))
                .count();
    }

    boolean allAnswered() {
        return lines.stream().allMatch(line -> open(line) == 0);
    }

    /** The last answer on a line. */
    String lastAnswer(String line) {
        return said(line).get(0).text();
    }

    /** @throws IllegalStateException if a question was answered twice */
    int questions() {
        for (String line : lines) {
            answers(line).forEach((question, count) -> {
                if (count > 1) {
                    throw new IllegalStateException(count + " answers to one question on " + line);
                }
            });
        }
        return asked.size();
    }

    /** The number of answers that were sent again and recognized by their keys. */
    int repeats() {
        return simulator.calls().of(SEND).size() - asked.size();
    }

    private Map<String, Long> answers(String line) {
        return said(line).stream().collect(Collectors.groupingBy(MessageState::replyTo, Collectors.counting()));
    }

    private List<MessageState> said(String line) {
        String chat = customer(line).openChat();
        return simulator.line(line).world().messages().inspect(chat, 100).messages().stream()
                .filter(MessageState::isFromMe)
                .toList();
    }
}
