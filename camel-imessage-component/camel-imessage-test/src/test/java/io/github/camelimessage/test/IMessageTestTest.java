// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IMessageTest(routes = AnswerRoute.class)
@Tag("line")
class IMessageTestTest {

    private static final Set<IMessageSimulator> SEEN = ConcurrentHashMap.newKeySet();

    private Simulation ofSetup;

    @BeforeEach
    void setUp(Simulation simulation) {
        ofSetup = simulation;
    }

    @EachProvider
    void oneTestRunsWithBothVendors(Contact alice, Conversation chat, Account account) {
        alice.writes("Hello?");

        assertThat(chat).hasMessage("You said: Hello?").from(account).hasNoMoreMessages();
    }

    @EachProvider
    void eachVendorHasItsOwnAddresses(Simulation simulation, Conversation chat, Account account) {
        assertThat(ofSetup).isSameAs(simulation);
        if (simulation.provider() == IMessageProvider.LINQ) {
            assertThat(account.address()).startsWith("+");
            assertThat(chat.id()).isNotEqualTo(chat.guid());
        } else {
            assertThat(account.address()).isEqualTo("owner@example.com");
            assertThat(chat.id()).isEqualTo(chat.guid());
        }
    }

    @Test
    void theNameOfAParameterIsTheNameOfThePerson(
            Contact bob,
            @Address("+15551230001") Contact carol,
            Conversation chat,
            @With("dave") Conversation other,
            @With({"alice", "bob", "+15551230001"}) Conversation group) {
        assertThat(bob.address()).isEqualTo("bob@example.com");
        assertThat(carol.address()).isEqualTo("+15551230001");
        assertThat(chat).isSameAs(bob.chat()).hasParticipants(bob);
        assertThat(other).hasParticipants("dave");
        assertThat(group).hasParticipants("bob", "alice", "+15551230001");
    }

    @Test
    void aChatWithoutAContactIsThatOfAlice(Conversation chat) {
        assertThat(chat).hasParticipants("alice");
    }

    @Test
    void routesAndTemplatesAreOfTheSameContext(CamelContext camel, ProducerTemplate template) {
        assertThat(template.getCamelContext()).isSameAs(camel);
        assertThat(camel.isStarted()).isTrue();
    }

    @Test
    void everyContextOfTheTestIsConnected(Conversation chat, Account account) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            camel.start();
            camel.createProducerTemplate()
                    .sendBodyAndHeader("imessage:sendText", "Hi", "CamelIMessageChatGuid", chat.id());
        }
        assertThat(chat).hasMessage("Hi").from(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void parameterizedTestsHaveASimulatorEach(String text, Contact alice, IMessageSimulator simulator) {
        assertThat(SEEN.add(simulator)).isTrue();
        alice.writes(text);
        assertThat(alice.chat()).hasMessage("You said: " + text).hasNoMoreMessages();
    }

    @Nested
    class Inside {

        @Test
        void nestedClassesUseTheSimulator(Contact alice, Simulation simulation) {
            assertThat(ofSetup).isSameAs(simulation);
            alice.writes("Hello?");
            assertThat(alice.chat()).hasMessage("You said: Hello?");
        }
    }

    @Nested
    @IMessageTest(provider = IMessageProvider.LINQ)
    class Otherwise {

        @Test
        void theNearestAnnotationCounts(Simulation simulation) {
            assertThat(simulation.provider()).isEqualTo(IMessageProvider.LINQ);
        }
    }
}
