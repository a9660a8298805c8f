// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;

@IMessageTest
class CamelTestSupportTest extends CamelTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new AnswerRoute();
    }

    @org.junit.jupiter.api.Test
    void theContextOfTheTestSupportIsConnected(Contact alice, Conversation chat, Account account) {
        alice.writes("Hello?");

        assertThat(chat).hasMessage("You said: Hello?").from(account);
    }
}
