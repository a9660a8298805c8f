// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks.Registration;
import io.github.camelimessage.simulator.webhook.Attempt;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Photon's webhooks, which deliver messages and reactions of others only. */
class SpectrumWebhookTest extends WebhookSuite {

    private Registration registration;

    private Application startPhoton(Processor work) throws Exception {
        DefaultCamelContext context = context();
        int port = serve(context);
        registration = simulator.photonWebhooks().subscribe("http://127.0.0.1:" + port + "/hook");
        return start(
                context,
                "platform-http",
                "http://127.0.0.1:" + port,
                "provider=photon&webhookSecret=" + registration.signingSecret(),
                route -> route.process(work));
    }

    private void settlePhoton() throws InterruptedException {
        assertThat(simulator.photonWebhooks().awaitIdle(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void messagesAndReactionsArrive() throws Exception {
        startPhoton(exchange -> {});
        String chat = bob.openChat();
        MessageState message = bob.sendText(chat, "Gr\u00fc\u00dfe \ud83d\ude00");
        settlePhoton();
        bob.react(chat, message.guid(), ReactionKind.LOVE);
        bob.rename(bob.createGroup("alice@example.com"), "not delivered");
        settlePhoton();

        Exchange exchange = only("message.received");
        assertThat(((MessageEvent.Received) event(exchange)).message().content().text())
                .isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.CHAT_GUID, chat)
                .containsEntry(IMessageConstants.IS_FROM_ME, false)
                .containsEntry(IMessageConstants.ACTOR, BOB)
                .containsKeys(IMessageConstants.EVENT_ID, IMessageConstants.MESSAGE_TIMESTAMP)
                .doesNotContainKeys(IMessageConstants.SEQUENCE, IMessageConstants.TRACE_ID);
        assertThat(only("message.reactionAdded").getMessage().getHeader(IMessageConstants.MESSAGE_GUID))
                .isEqualTo(exchange.getMessage().getHeader(IMessageConstants.MESSAGE_GUID));
        assertThat(received).hasSize(2);
    }

    @Test
    void failuresAreDeliveredAgainAndRepeatsAreNot() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        startPhoton(exchange -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        bob.sendText(bob.openChat(), "Hi");
        settlePhoton();
        var delivery = simulator.photonWebhooks().deliveries().all().get(0);
        assertThat(delivery.attempts()).extracting(Attempt::status).containsExactly(500, 500, 200);
        simulator.photonWebhooks().redeliver(delivery);
        settlePhoton();
        assertThat(tries).hasValue(3);
    }

    @Test
    void theSignatureIsSpectrumsAndNoOther() throws Exception {
        Application application = startPhoton(exchange -> {});
        byte[] body = "{\"event\":\"later\",\"x\":1}".getBytes();
        String secret = registration.signingSecret();
        assertThat(post(application.url(), TestSigner.spectrum(secret + "x", Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(application.url(), TestSigner.linq(TestSigner.LINQ_SECRET, "1", Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(
                                application.url(),
                                TestSigner.spectrum(secret, Instant.now().minusSeconds(600), body),
                                body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(application.url(), TestSigner.spectrum(secret, Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(received).hasSize(1);
    }
}
