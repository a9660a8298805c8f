// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries whose texts contain half an emoji, as an escape and as bytes. The signature covers the bytes as sent. */
class DamagedTextTest extends WebhookSuite {

    @ParameterizedTest
    @ValueSource(strings = {"half \\ud83d", "half \u00ed\u00a0\u00bd"})
    void textsOfLinqHaveReplacementCharacters(String text) throws Exception {
        Application application = start("");
        String event =
                new String(TestSigner.event("evt-1", "call.ringing", "{\"note\":\"@\"}"), StandardCharsets.UTF_8);
        byte[] body = latin(event.replace("@", text));

        assertThat(post(application.url(), TestSigner.linq(subscription().secret(), "evt-1", Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(((UnknownEvent) event(only("call.ringing"))).data()).containsEntry("note", "half \ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \\ud83d", "half \u00ed\u00a0\u00bd"})
    void photonsComeWithReplacements(String text) throws Exception {
        DefaultCamelContext context = context();
        int port = serve(context);
        String secret = simulator
                .photonWebhooks()
                .subscribe("http://127.0.0.1:" + port + "/hook")
                .signingSecret();
        Application application = start(
                context,
                "platform-http",
                "http://127.0.0.1:" + port,
                "provider=photon&webhookSecret=" + secret,
                route -> route.process(exchange -> {}));
        byte[] body = latin("{\"event\":\"messages\",\"message\":{\"id\":\"m-1\",\"direction\":\"inbound\","
                + "\"space\":{\"id\":\"any;+;group-1\"},\"content\":{\"type\":\"text\",\"text\":\"" + text + "\"}}}");

        assertThat(post(application.url(), TestSigner.spectrum(secret, Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(((MessageEvent.Received) event(only("message.received")))
                        .message()
                        .content()
                        .text())
                .isEqualTo("half \ufffd");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
