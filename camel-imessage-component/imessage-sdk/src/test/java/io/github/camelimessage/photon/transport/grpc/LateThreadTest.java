// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.call.SharedThreads;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.GetChatCountResponse;
import io.github.camelimessage.photon.proto.Heartbeat;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.sdk.IMessageClient;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A connection whose second thread does not run for seconds, as on a machine that pauses. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class LateThreadTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** grpc-okhttp waits for one second. */
    private static final Executor LATE = CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS, SharedThreads.pool());

    private final AtomicInteger late = new AtomicInteger();
    private Server server;
    private IMessageClient client;

    @BeforeEach
    void start() throws IOException {
        server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                .addService(new Chats())
                .build()
                .start();
        client = PhotonClient.builder()
                .address("localhost:" + server.getPort())
                .tls(false)
                .token("a-token")
                .threads(this::execute)
                .build();
    }

    /** The task of the second thread is the one that the connection does not put into a queue of its own. */
    private void execute(Runnable task) {
        boolean isSecond = task.getClass().getName().matches("io\\.grpc\\.okhttp\\.OkHttpClientTransport\\$\\d+");
        (isSecond && late.getAndDecrement() > 0 ? LATE : SharedThreads.pool()).execute(task);
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aCallIsMadeOnAnotherConnection() {
        late.set(2);
        assertThat(client.chats().count(false)).succeedsWithin(LIMIT).isEqualTo(7L);
        assertThat(late.get()).isNegative();
    }

    @Test
    void aStreamIsOpenedOnAnotherConnection() throws Exception {
        late.set(2);
        assertThat(endOfAStream().get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a frame");
        assertThat(late.get()).isNegative();
    }

    @Test
    void aPoolThatNeverHasASecondThreadIsAnError() {
        late.set(Integer.MAX_VALUE);
        assertThat(client.chats().count(false))
                .failsWithin(LIMIT)
                .withThrowableThat()
                .withCauseInstanceOf(ConnectionException.class)
                .withMessageContaining("threads");
    }

    private CompletableFuture<String> endOfAStream() {
        CompletableFuture<String> end = new CompletableFuture<>();
        client.chats().subscribeEvents(null).subscribe(new Flow.Subscriber<EventFrame>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(EventFrame frame) {
                end.complete("a frame");
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete("no frame");
            }
        });
        return end;
    }

    private static final class Chats extends ChatServiceGrpc.ChatServiceImplBase {
        @Override
        public void getChatCount(GetChatCountRequest request, StreamObserver<GetChatCountResponse> answer) {
            answer.onNext(GetChatCountResponse.newBuilder().setCount(7).build());
            answer.onCompleted();
        }

        @Override
        public void subscribeChatEvents(
                SubscribeChatEventsRequest request, StreamObserver<SubscribeChatEventsResponse> answer) {
            answer.onNext(SubscribeChatEventsResponse.newBuilder()
                    .setHeartbeat(Heartbeat.getDefaultInstance())
                    .build());
        }
    }
}
