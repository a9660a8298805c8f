// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

@IMessageTest
class ScriptTimeoutTest {

    @Test
    void aReadThatTimesOutFailsWithTheConversation(Contact alice, Conversation chat) {
        assertThatThrownBy(() -> alice.in(chat)
                        .within(Duration.ofMillis(50))
                        .writes("Hello?")
                        .afterReading("Hello?"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        alice@example.com waited 50 ms to read "Hello?".
                        The conversation with alice@example.com so far:
                          alice@example.com: Hello?""");
    }
}
