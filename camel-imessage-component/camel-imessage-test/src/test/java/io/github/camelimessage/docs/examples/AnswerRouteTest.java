// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.docs.examples;

import static io.github.camelimessage.model.Effect.CONFETTI;
import static io.github.camelimessage.test.IMessageAssertions.assertThat;

import io.github.camelimessage.test.*;
import org.junit.jupiter.api.Test;

@IMessageTest(routes = AnswerRoute.class)
class AnswerRouteTest {

    @Test
    void answers(Contact alice, Conversation chat, Account account) {
        alice.writes("Hello?");

        assertThat(chat)
                .hasMessage("You said: Hello?")
                .from(account)
                .withEffect(CONFETTI)
                .hasNoMoreMessages();
    }
}
