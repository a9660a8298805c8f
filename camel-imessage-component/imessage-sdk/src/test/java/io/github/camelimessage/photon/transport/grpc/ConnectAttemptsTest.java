// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that accepts connections and breaks them: each stream connects once, and nothing connects in between. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ConnectAttemptsTest {

    /** A channel by itself retries after one second. */
    private static final Duration LONGER = Duration.ofSeconds(4);

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private IMessageClient client;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::breakAll, "breaks connections");
        thread.setDaemon(true);
        thread.start();
        client = PhotonClient.builder()
                .address(server.getInetAddress().getHostAddress() + ":" + server.getLocalPort())
                .tls(false)
                .token("a-token")
                .build();
    }

    private void breakAll() {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    socket.setSoLinger(true, 0);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aFailedStreamLeavesNoAttemptBehind() throws Exception {
        assertThat(failureOfAStream()).isInstanceOf(ConnectionException.class);
        int tried = connections.get();
        assertThat(tried).isPositive();
        await().during(LONGER).atMost(LONGER.multipliedBy(5)).until(() -> connections.get() == tried);
    }

    @Test
    void theNextStreamTriesAtOnceHoweverManyHaveFailed() throws Exception {
        for (int i = 0; i < 10; i++) {
            int before = connections.get();
            assertThat(failureOfAStream()).isInstanceOf(ConnectionException.class);
            assertThat(connections.get()).isGreaterThan(before);
        }
    }

    @Test
    void afterAFailedCallTooAStreamTries() throws Exception {
        assertThat(client.chats().count(false)).failsWithin(Duration.ofSeconds(60));
        int before = connections.get();
        assertThat(failureOfAStream()).isInstanceOf(ConnectionException.class);
        assertThat(connections.get()).isGreaterThan(before);
    }

    /** A call fails a moment before its channel says that it has no connection. */
    @Test
    void afterAFailedCallAStreamTriesHoweverSoonItIsOpened() throws Exception {
        for (int i = 0; i < 300; i++) {
            assertThat(client.chats().count(false)).failsWithin(Duration.ofSeconds(60));
            int before = connections.get();
            Connection together = client.events().connection();
            assertThat(failureOfAStream()).isInstanceOf(ConnectionException.class);
            assertThat(connections.get()).as("attempts of round %d", i).isGreaterThan(before);
            together.release();
        }
    }

    /** As a tail opens them, on a machine that is slow enough for the first to have failed when the last begins. */
    @Test
    void streamsThatAreOpenedTogetherTryOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            int before = connections.get();
            Connection together = client.events().connection();
            Throwable first = failureOfAStream();
            int tried = connections.get();
            assertThat(tried).isEqualTo(before + 1);
            for (int others = 0; others < 4; others++) {
                assertThat(failureOfAStream())
                        .isInstanceOf(ConnectionException.class)
                        .hasMessage(first.getMessage());
            }
            assertThat(connections.get()).isEqualTo(tried);
            together.release();
        }
    }

    @Test
    void streamsThatAreOpenedTogetherAfterAFailedCallTry() throws Exception {
        assertThat(client.chats().count(false)).failsWithin(Duration.ofSeconds(60));
        int before = connections.get();
        client.events().connection();
        assertThat(failureOfAStream()).isInstanceOf(ConnectionException.class);
        assertThat(connections.get()).isGreaterThan(before);
    }

    @Test
    void afterTheyAreReleasedAStreamTriesAgain() throws Exception {
        Connection former = client.events().connection();
        Connection together = client.events().connection();
        failureOfAStream();
        int before = connections.get();
        former.release(); // does not release the others
        failureOfAStream();
        assertThat(connections.get()).isEqualTo(before);
        together.release();
        failureOfAStream();
        assertThat(connections.get()).isGreaterThan(before);
    }

    @Test
    void afterTheConnectionIsGivenUpAStreamTriesAgain() throws Exception {
        Connection together = client.events().connection();
        failureOfAStream();
        int before = connections.get();
        together.giveUp();
        failureOfAStream();
        assertThat(connections.get()).isGreaterThan(before);
    }

    @Test
    void aCallTriesWhateverHappenedToStreams() throws Exception {
        client.events().connection();
        failureOfAStream();
        int before = connections.get();
        assertThat(client.chats().count(false)).failsWithin(Duration.ofSeconds(60));
        assertThat(connections.get()).isGreaterThan(before);
    }

    private Throwable failureOfAStream() throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        client.chats().subscribeEvents(null).subscribe(new Flow.Subscriber<EventFrame>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(EventFrame frame) {
                end.complete(new AssertionError("a frame without a server: " + frame));
            }

            @Override
            public void onError(Throwable failure) {
                end.complete(failure);
            }

            @Override
            public void onComplete() {
                end.complete(new AssertionError("ended without an error"));
            }
        });
        return end.get(60, TimeUnit.SECONDS);
    }
}
