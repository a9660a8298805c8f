// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent is killed while it answers, as by a power cut of the process. One after the other, so that the kill is in time. */
@Tag("proof")
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(600)
class AgentKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int PEOPLE = 12;

    @TempDir
    Path directory;

    /** Killed after this number of sent messages: before, within and after answers of several bubbles. */
    @ParameterizedTest
    @CsvSource({
        "false, 0, RETURN_ORIGINAL",
        "false, 3, REJECT",
        "false, 9, RETURN_ORIGINAL",
        "false, 20, REJECT",
        "true, 0, RETURN_ORIGINAL",
        "true, 9, RETURN_ORIGINAL"
    })
    void nothingIsLostAndNothingIsSentTwice(boolean isLinq, int bubbles, DuplicateWrites duplicates) throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                        .duplicateWrites(duplicates)
                        .webhookTimeFactor(0.05)
                        .start();
                StandInModel standIn = new StandInModel()) {
            SimulatedHouse house = new SimulatedHouse(simulator, isLinq, directory);
            List<Person> people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> simulator.person("person" + i + "@example.com"))
                    .toList();
            Duration time = Duration.ofMillis(150); // for the kill
            simulator.faults().delay("SendTextMessage", 1_000, time);
            simulator.faults().linq().delay("chats.messages.send", 1_000, time);
            Process process = AgentProcess.start(house, standIn.model(Duration.ofSeconds(60)));
            try {
                await().atMost(PATIENCE).until(() -> Files.readString(AgentProcess.output(house))
                        .contains(AgentProcess.READY));
                people.forEach(person -> person.sendText(person.openChat(), "Tell me a story"));
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> bubbles == 0 ? !standIn.requests().isEmpty() : said(house, people) >= bubbles);
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(said(house, people)).as("bubbles before the kill").isLessThan(PEOPLE * 4);
            simulator.faults().clear();
            people.get(0).sendText(people.get(0).openChat(), "What is my name?");

            try (AgentApplication agent = house.open(standIn.model(Duration.ofSeconds(60)), Limits.usual())) {
                List<String> story =
                        Bubbles.of(StandInRules.story(), Limits.usual().bubble());
                for (Person person : people.subList(1, PEOPLE)) {
                    await().atMost(PATIENCE).untilAsserted(() -> assertThat(house.said(person.openChat()))
                            .isEqualTo(story));
                }
                String last = "Your name is something that you did not tell me.";
                await().atMost(PATIENCE)
                        .until(() -> house.said(people.get(0).openChat()).contains(last));
                await().atMost(PATIENCE).until(() -> house.isQuiet(people.get(0).openChat()));
            }
            // Each question is answered once, whether it is in the same turn or not.
            assertThat(house.said(people.get(0).openChat())).doesNotHaveDuplicates();
            people.subList(1, PEOPLE)
                    .forEach(person -> assertThat(house.said(person.openChat())).doesNotHaveDuplicates());
        }
    }

    private static int said(SimulatedHouse house, List<Person> people) {
        return people.stream()
                .mapToInt(person -> house.said(person.openChat()).size())
                .sum();
    }
}
