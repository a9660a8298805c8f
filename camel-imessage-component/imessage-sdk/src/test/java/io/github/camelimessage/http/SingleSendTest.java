// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.LinqClientBuilder;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call is sent as often as its retry policy says. OkHttp adds no attempt, also if the user created it. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SingleSendTest {

    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final MockResponse GOOD =
            new MockResponse.Builder().body("{}").build();

    private static final Map<String, MockResponse> INVITING = Map.of(
            "408", new MockResponse.Builder().code(408).build(),
            "503 at once", unavailable("0"),
            "503 never", unavailable("99999999999"),
            "lost",
                    new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build());

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient users = new OkHttpClient.Builder().build();

    private static MockResponse unavailable(String retryAfter) {
        return new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", retryAfter)
                .build();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        users.dispatcher().executorService().shutdown();
        users.connectionPool().evictAll();
    }

    private IMessageClient client(String vendor, String whose, int attempts) {
        RetryPolicy retry = new RetryPolicy(attempts, Duration.ofMillis(1), Duration.ofMillis(2));
        OkHttpClient okHttp = whose.equals("users") ? users : null;
        if (vendor.equals("linq")) {
            LinqClientBuilder builder = LinqClient.builder()
                    .baseUrl(server.url("/").toString())
                    .token("secret")
                    .retry(retry)
                    .okHttpClient(okHttp);
            return builder.build();
        }
        PhotonClientBuilder builder = PhotonClient.builder()
                .transport(TransportType.HTTP)
                .address(server.url("/").toString())
                .token("secret")
                .retry(retry)
                .okHttpClient(okHttp);
        return builder.build();
    }

    private static CompletableFuture<?> read(IMessageClient client) {
        return client instanceof LinqClient linq
                ? linq.api().phoneNumbers().list()
                : client.chats().count(false);
    }

    private static CompletableFuture<?> write(IMessageClient client) {
        return client instanceof LinqClient linq
                ? linq.api().messages().send(ID, new SendMessageRequest(LinqMessageContent.text("hi"), null))
                : client.chats().setTyping("any;-;alice@example.com", true);
    }

    @ParameterizedTest
    @CsvSource({
        "linq,   ours,  408",
        "linq,   users, 408",
        "photon, ours,  408",
        "photon, users, 408",
        "linq,   ours,  503 at once",
        "linq,   users, 503 at once",
        "photon, ours,  503 at once",
        "photon, users, 503 at once",
        "linq,   ours,  503 never",
        "photon, ours,  503 never",
        "linq,   ours,  lost",
        "linq,   users, lost",
        "photon, ours,  lost",
        "photon, users, lost"
    })
    void aReadIsSentAsOftenAsThePolicySays(String vendor, String whose, String answer) throws Exception {
        for (int attempts : new int[] {1, 3}) {
            // A call with a wait that is too long, or that is not retryable, is not repeated at all.
            boolean once = answer.equals("503 never") || answer.equals("lost") && vendor.equals("photon");
            try (IMessageClient client = client(vendor, whose, answer.equals("503 never") ? 1 : attempts)) {
                int before = server.getRequestCount();
                server.enqueue(GOOD);
                for (int i = 0; i < (once ? 1 : attempts); i++) {
                    server.enqueue(INVITING.get(answer));
                }
                read(client).get(60, TimeUnit.SECONDS); // the connection is used from now on

                assertThat(failure(read(client))).isInstanceOf(ConnectionException.class);
                assertThat(server.getRequestCount() - before).isEqualTo(1 + (once ? 1 : attempts));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linq", "photon"})
    void aConnectionThatDiedWhileIdleIsReplacedUnseen(String vendor) throws Exception {
        MockResponse last = GOOD.newBuilder()
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        try (IMessageClient client = client(vendor, "ours", 1)) {
            for (int i = 0; i < 3; i++) {
                server.enqueue(last);
                read(client).get(60, TimeUnit.SECONDS);
                idle();
            }
            server.enqueue(last);
            write(client).get(60, TimeUnit.SECONDS);
            idle();
            server.enqueue(GOOD);
            assertThat(failure(write(client))).isNull();
        }
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    /** Waits until the client has received the end of the connection. */
    private static void idle() {
        await().pollDelay(Duration.ofMillis(50)).until(() -> true);
    }

    private static Throwable failure(CompletableFuture<?> call) throws Exception {
        return call.handle((answer, failure) -> failure).get(60, TimeUnit.SECONDS);
    }
}
