// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.RenewingTokens;
import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service or the network fails for a while: no event is lost, and each outage is reported once. */
@Isolated("looks at the log")
class OutageTest extends EventSuite {

    private NetworkLink link;

    @Test
    void theServiceGoesAndComesBack() throws Exception {
        DefaultCamelContext context = overLink("");
        long before = head();
        say(2);
        awaitReceived(2);
        link.refuse(true);
        say(3);
        await().atMost(SOON).until(() -> consumer(context).getReconnects() >= 3);
        link.refuse(false);

        awaitSequences(before + 1, before + 5);
        assertThat(sequences()).doesNotHaveDuplicates();
        assertThat(told).hasSizeBetween(1, 2).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ConnectionException.class));
    }

    @Test
    void theEndOfAReportedOutageIsReportedWithoutAnyEvent() throws Exception {
        DefaultCamelContext context = overLink("");
        try (CapturedLog log = CapturedLog.of(EventRun.class.getName())) {
            link.refuse(true);
            await().atMost(SOON).until(() -> !told.isEmpty());
            assertThat(log.linesWith("receives events again")).isZero();
            link.refuse(false);

            await().atMost(SOON).until(() -> log.linesWith("receives events again") == 1);
            say(3);
            awaitPosition(context, head());
            assertThat(log.linesWith("receives events again")).isEqualTo(1);
        }
    }

    @Test
    void anOutageOfManyAttemptsLosesNothingAndIsReportedOnce() throws Exception {
        DefaultCamelContext context = overLink("");
        long before = head();
        link.refuse(true);
        int attempts = consumer(context).getReconnects();
        for (int i = 1; i <= 30; i++) {
            say(3);
            int seen = attempts + i;
            await().atMost(SOON).until(() -> consumer(context).getReconnects() >= seen);
        }
        assertThat(received).isEmpty();
        assertThat(consumer(context).isConnected()).isFalse();
        link.refuse(false);

        awaitSequences(before + 1, before + 90);
        awaitPosition(context, head());
        assertThat(sequences()).doesNotHaveDuplicates().isSorted();
        assertThat(told).hasSizeBetween(1, 2);
        say(1);
        awaitSequences(before + 1, before + 91);
    }

    @Test
    void aReplayThatIsRefusedInTheMiddleIsRepeatedLater() throws Exception {
        DefaultCamelContext context = start("ordering=strict");
        awaitBegun(context);
        long before = head();
        simulator.faults().exhaustCatchUps(6);
        say(3);
        await().atMost(SOON).until(() -> told.stream().anyMatch(RateLimitException.class::isInstance));

        awaitSequences(before + 1, before + 3);
        assertThat(told).hasSize(1);
        assertThat(sequences()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aServiceThatIsNotThereYetHoldsUpNeitherTheStartNorAnEvent() throws Exception {
        link = simulator.openLink(Transport.GRPC);
        link.refuse(true);
        DefaultCamelContext context = contextOverLink();
        start(context, route("startFrom=earliest", exchange -> {})); // would wait for ever
        say(3);
        await().atMost(SOON).until(() -> !told.isEmpty());
        link.refuse(false);

        awaitSequences(1, 3);
        assertThat(told).hasSize(1);
    }

    @Test
    void aConnectionThatIsHalfOpenIsFoundByItsSilence() throws Exception {
        DefaultCamelContext context = overLink("watchdogLimit=600");
        long before = head();
        link.freeze();
        say(3);
        await().atMost(SOON).until(() -> !consumer(context).isConnected());
        link.dropConnections();
        link.thaw();

        awaitSequences(before + 1, before + 3);
        assertThat(sequences()).doesNotHaveDuplicates();
    }

    /** The keep-alive would need 50 seconds to detect it, and the next streams would be opened on it. */
    @Test
    void aDeadConnectionIsReplacedAndWhatIsUnderWayOnItFails() throws Exception {
        DefaultCamelContext context = overLink("watchdogLimit=1000");
        long before = head();
        ProducerTemplate producer = context.createProducerTemplate();
        link.freezeConnections();
        CompletableFuture<Object> underWay =
                producer.asyncRequestBody("imessage:getChat?chatGuid=" + chat, (Object) null);
        say(3);

        awaitSequences(before + 1, before + 3);
        assertThat(link.connectionsSoFar()).isGreaterThanOrEqualTo(2);
        assertThat(underWay)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(ConnectionException.class);
        assertThat(producer.requestBody("imessage:getChat?chatGuid=" + chat, (Object) null))
                .isNotNull();
    }

    /** The start position is requested over the same connection. */
    @Test
    void aFirstStartReplacesADeadConnection() throws Exception {
        link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = contextOverLink();
        context.start();
        context.createProducerTemplate().requestBody("imessage:getChat?chatGuid=" + chat, (Object) null);
        link.freezeConnections();
        context.addRoutes(route("watchdogLimit=1000", exchange -> {}));

        awaitBegun(context);
        long before = head();
        say(2);
        awaitSequences(before + 1, before + 2);
    }

    @Test
    void aFirstStartOverAHalfOpenConnectionContinuesWhenItIsReplaced() throws Exception {
        link = simulator.openLink(Transport.GRPC);
        link.freeze();
        DefaultCamelContext context = contextOverLink();
        start(context, route("watchdogLimit=500", exchange -> {}));
        await().atMost(SOON).until(() -> !told.isEmpty());
        link.dropConnections();
        link.thaw();
        awaitBegun(context);
        long before = head();
        say(2);

        awaitSequences(before + 1, before + 2);
    }

    @Test
    void aTokenThatExpiresUnderAStreamIsRefusedAndTheNextOneServes() throws Exception {
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(1);
        awaitReceived(1); // the stream is attached
        simulator.faults().expireToken();
        say(1);
        awaitReceived(2); // streams that are open stay open
        simulator.faults().cutStream(Faults.ANY, 4, 0, Refusal.unavailable());
        say(1);
        await().atMost(SOON).until(() -> told.stream().anyMatch(AuthenticationException.class::isInstance));
        simulator.faults().clear();
        simulator.faults().acceptToken(simulator.token());
        say(2);

        awaitSequences(before + 1, before + 5);
        assertThat(sequences()).doesNotHaveDuplicates();
    }

    @Test
    void aConsumerContinuesWithTheFreshTokenAtOnce() throws Exception {
        RenewingTokens tokens = new RenewingTokens(simulator.token(), "the-next-token");
        DefaultCamelContext context = context();
        context.getRegistry().bind("renewing", TokenSupplier.class, tokens);
        start(context, route("tokenSupplier=#bean:renewing", exchange -> {}));
        awaitBegun(context);
        long before = head();

        simulator.faults().acceptToken("the-next-token");
        simulator.faults().cutStream(Faults.ANY, 4, 0, Refusal.unavailable());
        say(3);

        await().atMost(SOON).until(() -> tokens.renewals() > 0);
        say(3);
        awaitSequences(before + 1, before + 6);
        awaitPosition(context, head());
        assertThat(tokens.renewals()).isEqualTo(1);
        assertThat(told).noneMatch(AuthenticationException.class::isInstance);
    }

    @Test
    void refusedReplaysAreRepeatedAndReportedOnce() throws Exception {
        simulator.faults().exhaustCatchUps(6);
        say(3);
        start("startFrom=earliest");

        awaitSequences(1, head());
        assertThat(told).hasSize(1).allSatisfy(failure -> assertThat(failure).isInstanceOf(RateLimitException.class));
    }

    @Test
    void replaysThatGetOnAreNotWaitedForLongerAndLonger() throws Exception {
        say(2000);
        simulator.faults().cutStream("CatchUpEvents", 19, 100, Refusal.unavailable());
        DefaultCamelContext context = start("startFrom=earliest&reconnectDelay=50&maxReconnectDelay=60000");

        awaitPosition(context, 2000);
        assertThat(sequences()).hasSize(2000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESOURCE_EXHAUSTED", "UNAVAILABLE", "INTERNAL"})
    void whenReplaysAreRefusedForLongLiveEventsComeAllTheSame(Status.Code code) throws Exception {
        say(3);
        simulator.faults().refuse("CatchUpEvents", 100_000, Refusal.of(code, "notNow"));
        DefaultCamelContext context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        start(context, route("startFrom=1&watchdogLimit=1500", exchange -> {}));
        awaitBegun(context);
        say(2);

        awaitSequences(4, 5);
        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.DOWN);
        assertThat(health(context).getMessage().orElse("")).contains("Replays of the log have returned nothing");
        say(1);
        awaitSequences(4, 6);
        simulator.faults().clear();

        awaitSequences(2, 6);
        awaitPosition(context, 6);
        assertThat(sequences()).doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.UP);
    }

    private static HealthCheck.Result health(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eventsThatLiveStreamsLoseAreFound() throws Exception {
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        simulator.faults().dropEvery("SubscribeMessageEvents", 10, 100);
        say(200);

        awaitSequences(before + 1, before + 200);
        awaitPosition(context, head());
        assertThat(sequences()).doesNotHaveDuplicates();
    }

    @Test
    void strictOrderHoldsWithLiveStreamsThatShuffleLoseAndRepeat() throws Exception {
        DefaultCamelContext context = start("ordering=strict");
        awaitBegun(context);
        simulator.faults().reorder("SubscribeMessageEvents", 5, 10, 11);
        simulator.faults().dropEvery("SubscribeMessageEvents", 7, 20);
        simulator.faults().repeatFrames("SubscribeMessageEvents", 20);
        String group = alice.createGroup("bob@example.com");
        long before = head();
        for (int i = 0; i < 100; i++) {
            alice.sendText(chat, "text " + i);
            alice.rename(group, "name " + i);
        }

        awaitPosition(context, head());
        assertThat(sequences().stream().filter(sequence -> sequence > before))
                .hasSize(200)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private DefaultCamelContext overLink(String options) throws Exception {
        link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = start(contextOverLink(), route(options, exchange -> {}));
        awaitBegun(context);
        return context;
    }

    private DefaultCamelContext contextOverLink() {
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setAddress(link.address());
        return context;
    }
}
