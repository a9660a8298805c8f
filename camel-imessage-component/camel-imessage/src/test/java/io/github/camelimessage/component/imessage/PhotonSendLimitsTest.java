// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The errors of a route when Photon accepts no more messages, or none to this person. */
@Timeout(300)
class PhotonSendLimitsTest {
    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    private final CamelContext context = new TestContext();
    private IMessageSimulator simulator;

    private void start(SimulatorBuilder settings, TransportType transport) {
        simulator = settings.project("p1", "the-secret-of-the-project").start();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setTransport(transport);
        options.setTls(false);
        options.setAddress(transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress());
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret("the-secret-of-the-project");
        // The client must not retry a call that cannot succeed today.
        options.setRetryMaxAttempts(4);
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    private Exception send(String endpoint, Object body) {
        return context.createFluentProducerTemplate()
                .to("imessage:" + endpoint)
                .withBody(body)
                .send()
                .getException();
    }

    private Exception text(String chat) {
        return send("sendText?chatGuid=RAW(" + chat + ")", "Hi");
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void theMessagesOfADayAreUsedUp(TransportType transport) {
        start(IMessageSimulator.builder().photonSendsPerDay(1), transport);
        String chat = simulator.person(ALICE).openChat();

        assertThat(text(chat)).isNull();
        assertRefused(text(chat), RateLimitException.class, "dailyLimitExceeded");
        assertThat(simulator.calls().of("SendTextMessage")).as("one call each").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void tooManyNewConversationsAreRefused(TransportType transport) {
        start(IMessageSimulator.builder().photonNewConversationsPerDay(1), transport);

        assertThat(send("createChat?message=Hi", ALICE)).isNull();
        assertRefused(send("createChat?message=Hi", BOB), RateLimitException.class, "newContactThrottled");
        assertThat(text(simulator.person(ALICE).openChat())).as("not new").isNull();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void onTheSharedPoolARouteRegistersWhomItWritesTo(TransportType transport) {
        start(IMessageSimulator.builder().photonSharedPoolRules(true), transport);
        String chat = simulator.person("+15551234567").openChat();

        assertThat(text(chat)).hasMessageContaining("Target not allowed for this project");
        assertRefused(text(chat), AuthenticationException.class, "unauthorized");
        assertRefused(send("createChat", ALICE + "," + BOB), ValidationException.class, "operationNotSupported");
        assertThat(send("createProjectUser", "+15551234567")).isNull();
        assertThat(text(chat)).isNull();
    }

    private static void assertRefused(Exception failure, Class<? extends IMessageException> type, String code) {
        assertThat(failure).isInstanceOf(type);
        IMessageException refused = (IMessageException) failure;
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.retryable()).isFalse();
    }
}
