// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A concierge, and Alice, who asks him. */
@Timeout(400)
abstract class HotelSuite {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path data;

    IMessageSimulator simulator;
    Hotel hotel;
    Person alice;
    String group;

    @BeforeEach
    void build() {
        simulator = IMessageSimulator.builder()
                .duplicateWrites(DuplicateWrites.REJECT)
                .start();
        hotel = new Hotel(simulator, data);
        alice = simulator.person("alice@example.com");
        group = alice.createGroup("bob@example.com");
    }

    @AfterEach
    void close() {
        simulator.faults().clear();
        hotel.close();
        simulator.close();
    }

    MessageState ask(String question) {
        return alice.sendText(group, question);
    }

    /** Waits until each of these has its reply, in their order. */
    void awaitOneReplyEach(List<MessageState> questions) {
        String[] expected = guids(questions);
        await().atMost(SOON).untilAsserted(() -> assertThat(answered()).containsExactly(expected));
    }

    /** Nothing more is said while the application ends, which goes through all that it has not dealt with. */
    void closeAndExpectOneReplyEach(List<MessageState> questions) {
        hotel.close();
        assertThat(answered()).containsExactly(guids(questions));
    }

    private static String[] guids(List<MessageState> questions) {
        return questions.stream().map(MessageState::guid).toArray(String[]::new);
    }

    /** The guids of the messages that the concierge replied to, in the order of the replies. */
    List<String> answered() {
        return simulator.world().log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.isFromMe() && entry.change() instanceof MessageChange.Received)
                .map(entry ->
                        ((MessageChange.Received) entry.change()).message().replyTo())
                .filter(Objects::nonNull)
                .toList();
    }
}
