// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Two workers answer; one is killed in the middle, and the other one continues. */
final class WorkerScene {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PEOPLE = 6;
    private static final int QUESTIONS = 10;

    private final PrintStream out;
    private final IMessageSimulator simulator;
    private final TopicClient topics;
    private final ObjectMapper json = new ObjectMapper();

    /** The questions of each person, by chat. */
    private final Map<String, List<MessageState>> asked = new LinkedHashMap<>();

    WorkerScene(PrintStream out, IMessageSimulator simulator, TopicClient topics) {
        this.out = out;
        this.simulator = simulator;
        this.topics = topics;
    }

    void play(String brokers) throws Exception {
        try (WorkerProcess one = WorkerProcess.start("worker-1", brokers);
                WorkerProcess other = WorkerProcess.start("worker-2", brokers)) {
            List<WorkerProcess> workers = List.of(one, other);
            out.println();
            out.println(PEOPLE + " people ask " + QUESTIONS
                    + " questions each. Two workers, in processes of their own, read the"
                    + " events and put their answers on the topic " + Topics.COMMANDS + ".");
            ask();
            WorkerProcess victim = victim(workers);
            victim.kill();
            out.println("  " + victim + " is killed, as by kill -9, after " + victim.answers()
                    + " answers. The events of the last " + victim.uncommitted() + " it has not committed.");
            await("an answer to each question", this::allAnswered);
        }
        count();
    }

    private void ask() {
        List<Person> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(i -> simulator.person("customer" + i + "@example.com"))
                .toList();
        for (int i = 1; i <= QUESTIONS; i++) {
            for (Person person : people) {
                String chat = person.openChat();
                asked.computeIfAbsent(chat, added -> new ArrayList<>()).add(person.sendText(chat, "question " + i));
            }
        }
    }

    private WorkerProcess victim(List<WorkerProcess> workers) throws Exception {
        await("a worker in the middle of its work", () -> workers.stream()
                .anyMatch(worker -> worker.uncommitted() >= 2));
        return workers.stream()
                .max(Comparator.comparing(WorkerProcess::uncommitted))
                .orElseThrow();
    }

    private boolean allAnswered() {
        return asked.entrySet().stream()
                .allMatch(
                        chat -> answers(chat.getKey()).size() >= chat.getValue().size());
    }

    /** The answers in a chat, oldest first. */
    private List<MessageState> answers(String chat) {
        List<MessageState> answers =
                new ArrayList<>(simulator.world().messages().inspect(chat, 100).messages());
        answers.removeIf(message -> !message.isFromMe());
        Collections.reverse(answers);
        return answers;
    }

    private void count() {
        asked.forEach((chat, questions) -> {
            List<String> expected = questions.stream().map(MessageState::guid).toList();
            List<String> answered =
                    answers(chat).stream().map(MessageState::replyTo).toList();
            if (!answered.equals(expected)) {
                throw new IllegalStateException("The answers in " + chat + " are not those to its questions, in order");
            }
        });
        List<String> commands = topics.all(Topics.COMMANDS).stream()
                .map(record -> id(record.value()))
                .filter(id -> id.startsWith("imessage:"))
                .toList();
        long repeats = commands.size() - commands.stream().distinct().count();
        int questions = PEOPLE * QUESTIONS;
        out.println("  " + questions + " questions, " + questions
                + " answers, in each chat in the order of the questions.");
        out.println(
                "  " + repeats + " commands came twice, from the worker that was killed and from the other: each was"
                        + " carried out once.");
    }

    private String id(String command) {
        try {
            return json.readTree(command).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, Callable<Boolean> done) throws Exception {
        long start = System.nanoTime();
        while (!done.call()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("There should be " + what + " by now");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
