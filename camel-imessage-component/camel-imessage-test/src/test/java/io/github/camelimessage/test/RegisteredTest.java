// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageProvider;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two extensions in one class, of two life cycles and vendors. */
class RegisteredTest {

    private static final Set<Simulation> OF_CLASS = new HashSet<>();
    private static final Set<Simulation> OF_TEST = new HashSet<>();

    @RegisterExtension
    static final IMessageExtension OURS = IMessageExtension.of(IMessageProvider.PHOTON)
            .simulator(builder -> builder.ownerAddress("us@example.com"))
            .routes(AnswerRoute::new);

    @RegisterExtension
    final IMessageExtension theirs = IMessageExtension.of(IMessageProvider.LINQ).routes(AnswerRoute::new);

    @RepeatedTest(2)
    void aStaticOneIsOfTheClassAndAnotherOfTheTest() {
        OF_CLASS.add(OURS.simulation());
        OF_TEST.add(theirs.simulation());

        assertThat(OF_CLASS).hasSize(1);
        assertThat(OF_TEST).hasSizeGreaterThan(OF_CLASS.size() - 1).doesNotContainAnyElementsOf(OF_CLASS);
        assertThat(OURS.account().address()).isEqualTo("us@example.com");
    }

    @Test
    void bothAnswerWhereTheyAreAsked() {
        OURS.contact("alice").writes("To Photon");
        theirs.contact("alice").writes("To Linq");

        assertThat(OURS.chat("alice")).hasMessage("You said: To Photon").hasNoMoreMessages();
        assertThat(theirs.chat("alice")).hasMessage("You said: To Linq").hasNoMoreMessages();
        assertThat(OURS.group("alice", "bob")).hasParticipants("alice", "bob");
    }

    @Test
    void aContextIsOfTheFirstUnlessItIsConfigured() throws Exception {
        send(new DefaultCamelContext(), OURS.chat("bob"));
        assertThat(OURS.chat("bob")).hasMessage("Hi");

        var camel = new DefaultCamelContext();
        theirs.configure(camel);
        send(camel, theirs.chat("bob"));
        assertThat(theirs.chat("bob")).hasMessage("Hi");
    }

    private static void send(DefaultCamelContext camel, Conversation chat) throws Exception {
        try (camel) {
            camel.start();
            camel.createProducerTemplate()
                    .sendBodyAndHeader("imessage:sendText", "Hi", "CamelIMessageChatGuid", chat.id());
        }
    }
}
