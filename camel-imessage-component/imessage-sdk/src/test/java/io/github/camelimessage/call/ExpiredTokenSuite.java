// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static io.github.camelimessage.call.RenewingSupplier.NEW;
import static io.github.camelimessage.call.RenewingSupplier.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No call fails because the server refuses a token, on each transport. */
@Timeout(120)
abstract class ExpiredTokenSuite {

    /** The tokens of the calls that arrived. */
    final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    volatile String accepted = NEW;

    private IMessageClient client;

    abstract IMessageClient open(TokenSupplier tokens, RetryPolicy retry);

    /** The server answers it with success. */
    abstract CompletableFuture<?> call(IMessageClient client);

    /** The server answers it with "you may not do this". */
    abstract CompletableFuture<?> forbiddenCall(IMessageClient client);

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
    }

    IMessageClient client(TokenSupplier tokens) {
        return client(tokens, 1);
    }

    IMessageClient client(TokenSupplier tokens, int attempts) {
        client = open(tokens, new RetryPolicy(attempts, Duration.ofMillis(1), Duration.ofMillis(2)));
        return client;
    }

    static Throwable failure(CompletableFuture<?> call) throws Exception {
        return call.handle((answer, failure) -> failure).get(60, TimeUnit.SECONDS);
    }

    private static void succeed(CompletableFuture<?> call) throws Exception {
        call.get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theCallIsMadeAgainWithTheFreshToken(int attempts) throws Exception {
        RenewingSupplier tokens = RenewingSupplier.to(NEW);
        client(tokens, attempts);

        succeed(call(client));
        succeed(call(client));

        assertThat(seen).containsExactly(OLD, NEW, NEW);
        assertThat(tokens.renewals()).isEqualTo(1);
    }

    @Test
    void oneRenewalServesAllWhoWait() throws Exception {
        CompletableFuture<String> renewed = new CompletableFuture<>();
        RenewingSupplier tokens = new RenewingSupplier(renewed);
        client(tokens);
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(call(client));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> tokens.renewals() == 1);
        calls.add(call(client)); // the supplier has no token yet

        renewed.complete(NEW);

        for (CompletableFuture<?> call : calls) {
            succeed(call);
        }
        assertThat(tokens.renewals()).isEqualTo(1);
        assertThat(Collections.frequency(seen, OLD)).isBetween(1, 40);
        assertThat(Collections.frequency(seen, NEW)).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFreshTokenThatIsRefusedTooIsAnError(int attempts) throws Exception {
        RenewingSupplier tokens = RenewingSupplier.to("another");
        client(tokens, attempts);

        assertThat(failure(call(client))).isInstanceOf(AuthenticationException.class);
        assertThat(seen).containsExactly(OLD, "another");

        tokens.next(NEW);
        succeed(call(client));
        assertThat(seen).containsExactly(OLD, "another", NEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aTokenThatNeverChangesIsSentOnceACall(int attempts) throws Exception {
        client(TokenSupplier.of(OLD), attempts);

        assertThat(failure(call(client))).isInstanceOf(AuthenticationException.class);
        assertThat(seen).containsExactly(OLD);

        accepted = OLD; // the server was wrong
        succeed(call(client));
    }

    @Test
    void aSupplierThatInsistsOnARefusedTokenIsNotObeyed() throws Exception {
        client(RenewingSupplier.to(OLD));

        assertThat(failure(call(client))).isInstanceOf(AuthenticationException.class);
        assertThat(failure(call(client)))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining(OLD);

        assertThat(seen).containsExactly(OLD);
    }

    @Test
    void aSupplierThatForgetsWhatItRenewedIsAskedOnce() throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        client(new TokenSupplier() {
            @Override
            public CompletionStage<String> token() {
                return CompletableFuture.completedStage(OLD);
            }

            @Override
            public CompletionStage<String> freshToken() {
                renewals.incrementAndGet();
                return CompletableFuture.completedStage(NEW);
            }
        });

        succeed(call(client));
        succeed(call(client));

        assertThat(seen).containsExactly(OLD, NEW, NEW);
        assertThat(renewals).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an Error", "a null", "a failure", "no token"})
    void aRenewalThatFailsFailsTheCallAndTheNextOneAsksAgain(String how) throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        client(new TokenSupplier() {
            @Override
            public CompletionStage<String> token() {
                return CompletableFuture.completedStage(OLD);
            }

            @Override
            public CompletionStage<String> freshToken() {
                if (renewals.incrementAndGet() > 1) {
                    return CompletableFuture.completedStage(NEW);
                }
                return switch (how) {
                    case "an Error" -> throw new StackOverflowError();
                    case "a null" -> null;
                    case "a failure" -> CompletableFuture.failedStage(new LinkageError());
                    default -> CompletableFuture.completedStage("");
                };
            }
        });

        assertThat(failure(call(client))).isInstanceOf(AuthenticationException.class);
        succeed(call(client));

        assertThat(seen).containsExactly(OLD, NEW);
    }

    @Test
    void closingEndsWhoWaitsForARenewal() throws Exception {
        RenewingSupplier tokens = new RenewingSupplier(new CompletableFuture<>());
        client(tokens);
        CompletableFuture<?> call = call(client);
        await().atMost(Duration.ofSeconds(60)).until(() -> tokens.renewals() == 1);

        client.close();

        assertThat(failure(call)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void whatTheAccountMayNotDoIsNoFaultOfTheToken() throws Exception {
        accepted = OLD;
        RenewingSupplier tokens = RenewingSupplier.to(NEW);
        client(tokens);

        assertThat(failure(forbiddenCall(client))).isInstanceOf(AuthenticationException.class);

        assertThat(seen).containsExactly(OLD);
        assertThat(tokens.renewals()).isZero();
    }
}
