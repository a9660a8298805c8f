// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.apache.camel.builder.Builder.constant;
import static org.apache.camel.builder.Builder.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of Linq's events, and the chats that answers open. */
@Execution(ExecutionMode.CONCURRENT)
class WebhookLineTest extends WebhookSuite {

    private static final String OTHER_LINE = "+12025550102";
    private static final String CAROL = "+15551230009";

    @Override
    @BeforeEach
    void startSimulator() {
        simulator = IMessageSimulator.builder()
                .line(LINE)
                .line(OTHER_LINE)
                .webhookTimeFactor(timeFactor())
                .webhookTimeout(Duration.ofSeconds(30))
                .start();
        bob = simulator.person(BOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-02-03"})
    void eventsHaveTheirLineInBothVersions(String version) throws Exception {
        start("webhookVersion=" + version);
        bob.sendText(bob.openChat(LINE), "one");
        bob.sendText(bob.openChat(OTHER_LINE), "two");
        settle();

        assertThat(ofType("message.received"))
                .extracting(exchange -> exchange.getMessage().getHeader(IMessageConstants.LINE))
                .containsExactlyInAnyOrder(LINE, OTHER_LINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       +12025550102",
        "'?from=+12025550101',     +12025550101",
        "'?account=another',       +12025550101"
    })
    void aChatThatAnswersIsOnTheLineOfTheEventUnlessAnotherIsNamed(String options, String line) throws Exception {
        DefaultCamelContext context = context();
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        var another = new IMessageAccount();
        another.setToken(simulator.token());
        another.setFrom(LINE);
        component.getAccounts().put("another", another);
        start(context, "types=message.received,message.sent", route -> route.filter(exchange ->
                        "message.received".equals(exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE)))
                .setHeader(IMessageConstants.MESSAGE, constant("hello"))
                .setBody(constant(CAROL))
                .to("imessage:createChat" + options));
        bob.sendText(bob.openChat(OTHER_LINE), "write to Carol");

        await().atMost(SOON).until(() -> !ofType("message.sent").isEmpty());
        assertThat(only("message.sent").getMessage().getHeader(IMessageConstants.LINE))
                .isEqualTo(line);
        assertThat(received).filteredOn(Exchange::isFailed).isEmpty();
    }

    @Test
    void theLineOfAnotherAccountIsPassedOver() throws Exception {
        DefaultCamelContext context = context();
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        var another = new IMessageAccount();
        another.setToken(simulator.token());
        component.getAccounts().put("another", another);
        start(context, "types=message.received", route -> route.setHeader(IMessageConstants.MESSAGE, constant("hello"))
                .setBody(constant(CAROL))
                .doTry()
                .to("imessage:createChat?account=another")
                .doCatch(Exception.class)
                .setProperty("refused", simple("${exception.message}"))
                .end());
        bob.sendText(bob.openChat(OTHER_LINE), "write to Carol");
        settle();

        assertThat(only("message.received").getProperty("refused", String.class))
                .contains("from");
    }

    @ParameterizedTest
    @CsvSource({"+15550000001, +15550000001", "shared,"})
    void photonsEventsHaveTheirLineIfItIsOne(String phone, String line) throws Exception {
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
        byte[] body = ("{\"event\":\"messages\",\"message\":{\"id\":\"m-1\",\"direction\":\"inbound\","
                        + "\"space\":{\"id\":\"any;-;" + BOB + "\",\"phone\":\"" + phone + "\"},"
                        + "\"content\":{\"type\":\"text\",\"text\":\"hello\"}}}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(post(application.url(), TestSigner.spectrum(secret, Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(only("message.received").getMessage().getHeader(IMessageConstants.LINE))
                .isEqualTo(line);
    }
}
