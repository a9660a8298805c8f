// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.docs.examples;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;

import io.github.camelimessage.test.Account;
import io.github.camelimessage.test.Contact;
import io.github.camelimessage.test.Conversation;
import io.github.camelimessage.test.spring.AutoConfigureIMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureIMessage
class AnswerApplicationTest {

    @Test
    void answers(Contact alice, Conversation chat, Account account) {
        alice.writes("Hello?");

        assertThat(chat).hasMessage("You said: Hello?").from(account).hasNoMoreMessages();
    }
}
