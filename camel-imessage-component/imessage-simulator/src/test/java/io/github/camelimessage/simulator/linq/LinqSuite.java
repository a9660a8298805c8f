// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A new simulator, and a client of Linq's REST API made of plain HTTP and JSON. */
abstract class LinqSuite {
    static final String LINE = "+12025550101";
    static final String ALICE = "alice@example.com";
    static final String BOB = "+15551230001";
    static final String CAROL = "+15551230002";
    static final String DAVE = "+15551230003";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    IMessageSimulator simulator;
    LinqWire wire;

    @BeforeEach
    void start() {
        simulator =
                configure(IMessageSimulator.builder().webhookTimeFactor(0.002)).start();
        wire = new LinqWire(simulator.linqAddress() + "/v3", simulator.token());
    }

    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    Person alice() {
        return simulator.person(ALICE);
    }

    Person bob() {
        return simulator.person(BOB);
    }

    /** Id of a new chat with these people that has one message of the account. */
    JsonNode createChat(String... to) {
        return wire.post("/chats", LinqWire.create(LINE, "Hello", to)).ok(201).get("chat");
    }

    String createChatId(String... to) {
        return createChat(to).get("id").textValue();
    }

    static String messages(String chatId) {
        return "/chats/" + chatId + "/messages";
    }

    /** The message that was accepted. */
    JsonNode send(String chatId, String content) {
        return wire.post(messages(chatId), LinqWire.message(content)).ok(202).get("message");
    }

    /** A message as it is now. */
    JsonNode get(JsonNode message) {
        return wire.get("/messages/" + message.get("id").textValue()).ok(200);
    }

    String guid(String chatId) {
        return simulator.linq().chatGuid(chatId);
    }

    /** Waits until all accepted writes are done. */
    void settle() throws InterruptedException {
        assertThat(simulator.linq().webhooks().awaitIdle(PATIENCE)).isTrue();
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(assertion);
    }
}
