// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.test.Account;
import io.github.camelimessage.test.Contact;
import io.github.camelimessage.test.Conversation;
import io.github.camelimessage.test.Simulation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The same test with each vendor. */
@SpringBootTest(classes = EventsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class EventsSuite {

    /** All simulations of all classes: those of one vendor share one. */
    static final Set<Simulation> SIMULATIONS = ConcurrentHashMap.newKeySet();

    @Autowired
    Simulation simulation;

    @RepeatedTest(2)
    void answersAndSeesNothingOfEarlierTests(Contact alice, Conversation chat, Account account) {
        assertThat(chat.transcript()).isEmpty();
        alice.writes("Hello?");

        assertThat(chat).hasMessage("You said: Hello?").from(account).hasNoMoreMessages();
    }

    @Test
    void classesOfOneVendorShareAContextAndItsSimulator() {
        SIMULATIONS.add(simulation);
        assertThat(SIMULATIONS.stream().filter(one -> one.provider() == simulation.provider()))
                .containsExactly(simulation);
    }
}
