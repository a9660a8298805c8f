// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LinqAskTest extends AskSuite {

    @Override
    void configure(IMessageConfiguration options) {
        options.setProvider(IMessageProvider.LINQ);
        options.setAddress(simulator.linqAddress());
        options.setToken(simulator.token());
        options.setFrom(LINE);
    }

    @Override
    String events(DefaultCamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        context.start();
        return "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook&webhookExternalUrl="
                + "http://127.0.0.1:" + server.getServer().actualPort();
    }

    @Override
    String guid(String chat) {
        return simulator.linq().chatId(chat);
    }

    @Override
    String messageGuid(MessageState message) {
        return simulator.linq().messageId(message.guid());
    }

    @Override
    void failSend() {
        simulator.faults().linq().refuse("chats.messages.send", 1, LinqRefusal.internal());
    }

    /** The text before the poll was sent, so the question stays, and the send counts. */
    @Test
    void aQuestionWhosePollIsRefusedIsHalfSent() throws Exception {
        start("&pacing=fail&pacingLimits=line:1/1d", exchange -> {});
        simulator.faults().linq().refuse("chats.polls.new", 1, LinqRefusal.of(400, 1002));
        String chat = alice.openChat();
        Map<String, Object> headers =
                Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k1", IMessageConstants.CHOICES, "Yes,No");
        assertThat(ask(chat, "Which?", headers).getException())
                .isInstanceOfSatisfying(IMessageException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("1002");
                    assertThat(failure).hasMessageContaining("text of the question was sent");
                });
        assertThat(questions.find("k1").state()).isEqualTo(QuestionState.SENDING);
        assertThat(ask(chat, "Another?", Map.of()).getException()).isInstanceOf(RateLimitException.class);
        questions.update(questions.find("k1").later(Instant.now()));
        await().atMost(SOON).until(() -> questions.find("k1").state() == QuestionState.OPEN);
        assertThat(questions.find("k1").options()).hasSize(2);
    }

    @Override
    String noChat() {
        return UUID.randomUUID().toString();
    }
}
