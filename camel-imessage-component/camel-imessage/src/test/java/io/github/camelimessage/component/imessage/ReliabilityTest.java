// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ReliabilityTest extends TransportSuite {

    @Test
    void retryRepeatsWhatTheServiceCallsRetryable() throws Exception {
        simulator.faults().refuse("SendTextMessage", 2, Refusal.unavailable());
        String guid = directChat();

        succeed("sendText?retryMaxAttempts=3&retryInitialDelay=1&autoIdempotency=true&chatGuid=" + guid, "once");

        assertThat(chat(guid).lastMessage().text()).isEqualTo("once");
    }

    @Test
    void withoutRetryTheFirstRefusalFailsTheExchange() throws Exception {
        simulator.faults().refuse("GetChatCount", 1, Refusal.unavailable());

        IMessageException failure = failure(run("countChats", null));

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aRepeatAfterALostAnswerWritesOnce() throws Exception {
        String guid = directChat();
        simulator.faults().loseAnswer("SendTextMessage", 1, Refusal.unavailable());
        long before = simulator.world().log().head();

        succeed("sendText?retryMaxAttempts=3&retryInitialDelay=1&autoIdempotency=true&chatGuid=" + guid, "once");

        assertThat(simulator.world().log().head()).isEqualTo(before + 1);
    }

    @Test
    void aJobThatRunsAgainWithItsKeyWritesOnce() throws Exception {
        String guid = directChat();
        Map<String, Object> key = Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "job-" + guid + transport);
        long before = simulator.world().log().head();

        Exchange first = run("sendText?chatGuid=" + guid, "once", key);
        Exchange again = run("sendText?chatGuid=" + guid, "once", key);

        assertThat(simulator.world().log().head()).isEqualTo(before + 1);
        assertThat(header(again, IMessageConstants.MESSAGE_GUID))
                .isEqualTo(header(first, IMessageConstants.MESSAGE_GUID));
    }

    @Test
    void aRepeatedKeyIsRefusedWithDuplicateMessage() throws Exception {
        try (IMessageSimulator strict = IMessageSimulator.builder()
                .token(TOKEN)
                .duplicateWrites(DuplicateWrites.REJECT)
                .start()) {
            String guid = strict.person("alice@example.com").openChat();
            String address = transport == TransportType.GRPC ? strict.grpcAddress() : strict.httpAddress();
            String endpoint =
                    "sendText?clientMessageId=job-1&token=" + TOKEN + "&address=" + address + "&chatGuid=" + guid;
            succeed(endpoint, "once");

            assertThat(failure(run(endpoint, "once")).code()).isEqualTo("duplicateMessage");
            assertThat(strict.world().log().head()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatTakesLongerThanTheTimeoutFails() throws Exception {
        simulator.faults().delay("GetChatCount", 1, Duration.ofSeconds(10));

        IMessageException failure = failure(run("countChats?timeout=200ms", null));

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("timeout");
    }

    @Test
    void aTokenIsReplacedWhileTheRouteRuns() throws Exception {
        AtomicReference<String> token = new AtomicReference<>(TOKEN);
        TokenSupplier supplier = () -> CompletableFuture.completedStage(token.get());
        context.getRegistry().bind("tokens", TokenSupplier.class, supplier);
        String endpoint = "countChats?tokenSupplier=#bean:tokens";
        succeed(endpoint, null);

        simulator.faults().acceptToken("a-new-token");
        IMessageException failure = failure(run(endpoint, null));
        assertThat(failure).isInstanceOf(AuthenticationException.class);

        token.set("a-new-token");
        succeed(endpoint, null);
    }

    @Test
    void aTokenThatExpiresCostsNoCall() throws Exception {
        RenewingTokens tokens = new RenewingTokens(TOKEN, "the-next-token");
        context.getRegistry().bind("renewing" + transport, TokenSupplier.class, tokens);
        String guid = directChat();
        String endpoint = "sendText?tokenSupplier=#bean:renewing" + transport + "&chatGuid=" + guid;
        succeed(endpoint, "one");

        simulator.faults().acceptToken("the-next-token");
        try {
            succeed(endpoint, "two");
            assertThat(chat(guid).lastMessage().text()).isEqualTo("two");
            assertThat(tokens.renewals()).isEqualTo(1);
        } finally {
            simulator.faults().acceptToken(TOKEN);
        }
    }

    private static IMessageException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(IMessageException.class);
        return (IMessageException) exchange.getException();
    }
}
