// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People write, the leader is killed between an answer and the save of its position, and the other instance continues.
 */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SEND = "SendTextMessage";

    private final IMessageSimulator simulator;
    private final List<Instance> instances;
    private final List<Person> people;
    private final StoredPosition position;
    private final PrintStream out;
    private final List<MessageState> questions = new ArrayList<>();

    Scene(IMessageSimulator simulator, Instance first, Instance second, StoredPosition position, PrintStream out) {
        this.simulator = simulator;
        this.instances = List.of(first, second);
        this.people = Stream.of("alice@example.com", "bob@example.com", "carol@example.com")
                .map(simulator::person)
                .toList();
        this.position = position;
        this.out = out;
    }

    void play() throws Exception {
        await(
                "a leader",
                () -> instances.stream().allMatch(Instance::isReady)
                        && instances.stream().anyMatch(Instance::leads));
        Instance leader = instances.get(instances.get(0).leads() ? 0 : 1);
        Instance other = instances.get(instances.get(0).leads() ? 1 : 0);

        ask(4);
        await("answers", this::allAnswered);
        await("a position", () -> position.covers(simulator.world().log().head()));
        tell("Alice, Bob and Carol ask " + questions.size() + " questions. " + leader
                + " answers them, and notes in ZooKeeper that it did.");

        simulator.faults().loseAnswer(SEND, people.size());
        ask(1);
        await("answers", this::allAnswered);
        tell("Each asks one more. It answers, but the network keeps the receipts back, so it cannot note that.");

        leader.kill();
        long killed = System.nanoTime();
        ask(2);
        tell("At this moment it is killed, as by kill -9. Nobody leads, and " + 2 * people.size()
                + " more questions come in.");

        await("a new leader", other::leads);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - killed);
        await("answers", this::allAnswered);
        other.close(); // its remaining output is printed now
        tell("After " + seconds + " seconds ZooKeeper gave up the dead one. " + other
                + " took over its position, and answers.");
        count();
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            for (Person person : people) {
                questions.add(person.sendText(person.openChat(), "Question " + (questions.size() + 1)));
            }
        }
    }

    private void count() {
        Map<String, Long> answers = answers();
        List<String> lost = texts(question -> !answers.containsKey(question.guid()));
        List<String> twice = texts(question -> answers.getOrDefault(question.guid(), 0L) > 1);
        if (!lost.isEmpty() || !twice.isEmpty()) {
            throw new IllegalStateException("Not answered: " + lost + "; answered more than once: " + twice);
        }
        int sent = simulator.calls().of(SEND).size();
        tell(questions.size() + " questions, " + questions.size()
                + " answers: nothing was lost, nothing was said twice.");
        out.println(
                sent - questions.size() + " answers were sent again, those without a receipt: the service knew them by"
                        + " their keys, and said them once.");
    }

    private List<String> texts(Predicate<MessageState> wanted) {
        return questions.stream().filter(wanted).map(MessageState::text).toList();
    }

    private boolean allAnswered() {
        Map<String, Long> answers = answers();
        return questions.stream().allMatch(question -> answers.containsKey(question.guid()));
    }

    /** How often each question was answered, by its guid. */
    private Map<String, Long> answers() {
        return people.stream()
                .flatMap(person -> simulator.world().messages().inspect(person.openChat(), 100).messages().stream())
                .filter(MessageState::isFromMe)
                .collect(Collectors.groupingBy(MessageState::replyTo, Collectors.counting()));
    }

    private void tell(String sentence) {
        out.println();
        out.println(sentence);
    }

    private void await(String what, Callable<Boolean> done) throws Exception {
        long start = System.nanoTime();
        while (!done.call()) {
            if (instances.stream().noneMatch(Instance::isAlive)) {
                throw new IllegalStateException("No instance runs any more, but there should be " + what);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("There should be " + what + " by now");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
