// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A concierge, and Alice, who writes to it. */
@Timeout(400)
abstract class HotelSuite {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path data;

    IMessageSimulator simulator;
    Hotel hotel;
    Person alice;
    String group;

    /** Starts a test. */
    void build(Vendor vendor) throws IOException {
        simulator = IMessageSimulator.builder()
                .duplicateWrites(DuplicateWrites.REJECT)
                .webhookTimeFactor(0.1)
                .start();
        hotel = new Hotel(Map.of(vendor, simulator), data);
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

    /** Waits until each of these has its reply, in any order: webhooks have none. */
    void awaitOneReplyEach(List<MessageState> questions) {
        String[] expected = guids(questions);
        await().atMost(SOON).untilAsserted(() -> assertThat(answered()).containsExactlyInAnyOrder(expected));
    }

    /** No more messages are sent while the application stops and completes what is in flight. */
    void closeAndExpectOneReplyEach(List<MessageState> questions) {
        hotel.close();
        assertThat(answered()).containsExactlyInAnyOrder(guids(questions));
    }

    /** The answer of the application to a GET. */
    String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(hotel.url(path))).build(), BodyHandlers.ofString())
                .body();
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
