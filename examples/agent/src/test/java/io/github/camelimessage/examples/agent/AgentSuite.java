// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The agent on a simulator, with the stand-in for a model. */
@Timeout(300)
abstract class AgentSuite {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    IMessageSimulator simulator;
    StandInModel standIn;
    SimulatedHouse house;
    Person alice;
    String chat;
    AgentApplication agent;

    @BeforeEach
    void build() throws Exception {
        simulator = IMessageSimulator.builder().start();
        standIn = new StandInModel();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
        house = new SimulatedHouse(simulator, isLinq(), directory);
    }

    @AfterEach
    void tearDown() {
        close();
        standIn.close();
        simulator.close();
    }

    boolean isLinq() {
        return false;
    }

    void open() throws Exception {
        open(limits());
    }

    /** The usual limits, with a shorter silence before a turn, because each message of a test waits for it. */
    static Limits limits() {
        return limits(Duration.ofMillis(200));
    }

    static Limits limits(Duration silence) {
        Limits usual = Limits.usual();
        return new Limits(
                usual.name(),
                usual.tools(),
                usual.bubble(),
                usual.maxBytes(),
                usual.patience(),
                silence,
                usual.typing());
    }

    void open(Limits limits) throws Exception {
        open(limits, standIn.model(Duration.ofSeconds(60)));
    }

    void open(Limits limits, Model model) throws Exception {
        agent = house.open(model, limits);
    }

    void close() {
        if (agent != null) {
            agent.close();
            agent = null;
        }
    }

    /** Waits until the agent has said exactly this in a chat. */
    void awaitSaid(String where, String... texts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(house.said(where)).containsExactly(texts));
    }

    void awaitRequests(int number) {
        await().atMost(PATIENCE).until(() -> standIn.requests().size() >= number);
    }

    List<MessageState> answers(String where) {
        return house.messages(where).stream().filter(MessageState::isFromMe).toList();
    }

    static String lastMessage(JsonNode request) {
        JsonNode messages = request.path("messages");
        return messages.path(messages.size() - 1).toString();
    }
}
