// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.test.Contact;
import io.github.camelimessage.test.Conversation;
import io.github.camelimessage.test.Simulation;
import io.github.camelimessage.test.With;
import io.github.camelimessage.test.spring.AutoConfigureIMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AutoConfigureIMessage(provider = IMessageProvider.PHOTON)
@Tag("line")
class PhotonEventsTest extends EventsSuite {

    @Nested
    class Inside {

        @Test
        void nestedClassesUseTheSimulator(Contact alice, Simulation here, @With({"alice", "bob"}) Conversation team) {
            assertThat(here).isSameAs(simulation);
            alice.in(team).writes("Lunch?").afterReading("You said: Lunch?");
        }
    }
}
