// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever fails in a callback, its call ends and frees its permit. There is one permit here. */
@Timeout(120)
@Tag("jdk")
class HttpCallTest {

    private final MockWebServer server = new MockWebServer();
    private final CallSlots slots = new CallSlots(1);
    private OkHttpClient client = new OkHttpClient();

    @BeforeEach
    void start() throws IOException {
        server.start();
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse.Builder().build());
        }
    }

    @AfterEach
    void stop() {
        server.close();
        client.dispatcher().executorService().shutdown();
    }

    private CompletableFuture<String> call(Supplier<String> reading, Supplier<IMessageException> losing) {
        return call(reading, losing, failure -> failure);
    }

    private CompletableFuture<String> call(
            Supplier<String> reading, Supplier<IMessageException> losing, UnaryOperator<IMessageException> cleaning) {
        return new HttpCall<>(
                        client.newCall(
                                new Request.Builder().url(server.url("/")).build()),
                        new HttpCall.Reader<String>() {
                            @Override
                            public String read(Response response) {
                                return reading.get();
                            }

                            @Override
                            public IMessageException lost(IOException cause, String authority) {
                                return losing.get();
                            }

                            @Override
                            public IMessageException clean(IMessageException failure) {
                                return cleaning.apply(failure);
                            }
                        },
                        slots)
                .start();
    }

    private CompletableFuture<String> good() {
        return call(() -> "good", () -> ConnectionException.network("lost", null));
    }

    private static <T> T fail(Error error) {
        throw error;
    }

    @Test
    void anErrorWhileReadingEndsTheCall() throws Exception {
        CompletableFuture<String> call = call(() -> fail(new OutOfMemoryError("test")), () -> null);
        CompletableFuture<String> next = good();

        assertThat(failure(call)).isInstanceOf(IMessageException.class).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(next.get(60, TimeUnit.SECONDS)).isEqualTo("good");
    }

    @Test
    void anErrorWhileTellingOfALostConnection() throws Exception {
        server.close();
        CompletableFuture<String> call = call(() -> "", () -> fail(new StackOverflowError()));
        CompletableFuture<String> next = good();

        assertThat(failure(call)).isInstanceOf(IMessageException.class);
        assertThat(failure(next)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void anErrorWhileASecretIsTakenOut() throws Exception {
        CompletableFuture<String> call = call(
                () -> {
                    throw IMessageException.unexpectedAnswer("a secret", null);
                },
                () -> null,
                failure -> fail(new StackOverflowError()));
        CompletableFuture<String> next = good();

        assertThat(failure(call)).hasMessageContaining("StackOverflowError").hasMessageNotContaining("a secret");
        assertThat(next.get(60, TimeUnit.SECONDS)).isEqualTo("good");
    }

    @Test
    void anErrorInAnInterceptorOfTheUsers() throws Exception {
        client = client.newBuilder()
                .addInterceptor(chain -> fail(new LinkageError("test")))
                .build();
        assertThat(failure(good())).isInstanceOf(ConnectionException.class);
        assertThat(failure(good())).isInstanceOf(ConnectionException.class);
    }

    @Test
    void noFreeThreadEndsTheCall() throws Exception {
        CallSlots.Waiting threadless = new CallSlots.Waiting() {
            @Override
            public void enqueue() {
                throw new OutOfMemoryError("unable to create native thread");
            }

            @Override
            public void notEnqueued(Throwable failure) {
                told.complete(failure);
            }

            @Override
            public boolean isDone() {
                return false;
            }
        };
        slots.start(threadless);

        assertThat(told.get(60, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
        assertThat(good().get(60, TimeUnit.SECONDS)).isEqualTo("good");
    }

    private final CompletableFuture<Throwable> told = new CompletableFuture<>();

    private static Throwable failure(CompletableFuture<?> call) throws Exception {
        return call.handle((answer, failure) -> failure).get(60, TimeUnit.SECONDS);
    }
}
