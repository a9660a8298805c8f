// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static io.github.camelimessage.call.RenewingSupplier.NEW;
import static io.github.camelimessage.call.RenewingSupplier.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Empty;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.MarkChatReadRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrpcExpiredTokenTest extends ExpiredTokenSuite {

    private static final String CHAT = "any;-;alice@example.com";

    private static final int FRAMES = 5;

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                .addService(ServerInterceptors.intercept(new Chats(), new Gate()))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Override
    IMessageClient open(TokenSupplier tokens, RetryPolicy retry) {
        return PhotonClient.builder()
                .address("localhost:" + server.getPort())
                .tls(false)
                .tokenSupplier(tokens)
                .retry(retry)
                .build();
    }

    @Override
    CompletableFuture<?> call(IMessageClient client) {
        return client.chats().setTyping(CHAT, true);
    }

    @Override
    CompletableFuture<?> forbiddenCall(IMessageClient client) {
        return client.chats().markRead(CHAT);
    }

    @Test
    void aStreamContinuesWithTheFreshToken() throws Exception {
        RenewingSupplier tokens = RenewingSupplier.to(NEW);
        Frames frames = new Frames(3);
        client(tokens).chats().subscribeEvents(null).subscribe(frames);

        await().atMost(Duration.ofSeconds(60)).until(() -> frames.count.get() == 3);
        frames.subscription.request(FRAMES);
        assertThat(failure(frames.ended)).isNull();
        assertThat(frames.count).hasValue(FRAMES);
        assertThat(seen).containsExactly(OLD, NEW);
    }

    @Test
    void aStreamThatIsRefusedWithTheFreshTokenTooFails() throws Exception {
        Frames frames = new Frames(1);
        client(RenewingSupplier.to("another")).chats().subscribeEvents(null).subscribe(frames);

        assertThat(failure(frames.ended)).isInstanceOf(AuthenticationException.class);
        assertThat(seen).containsExactly(OLD, "another");
    }

    @Test
    void aStreamWhoseTokenExpiresLaterFailsAndTheNextOneHasTheFreshToken() throws Exception {
        accepted = OLD;
        RenewingSupplier tokens = RenewingSupplier.to(NEW);
        IMessageClient client = client(tokens);
        Frames first = new Frames(Long.MAX_VALUE);
        client.chats().subscribeEvents(CHAT).subscribe(first);
        assertThat(failure(first.ended)).isInstanceOf(AuthenticationException.class);
        assertThat(first.count).hasValue(FRAMES);

        accepted = NEW;
        Frames second = new Frames(Long.MAX_VALUE);
        client.chats().subscribeEvents(null).subscribe(second);
        assertThat(failure(second.ended)).isNull();
        assertThat(seen).containsExactly(OLD, NEW);
    }

    @Test
    void closingEndsAStreamThatWaitsForARenewal() throws Exception {
        RenewingSupplier tokens = new RenewingSupplier(new CompletableFuture<>());
        Frames frames = new Frames(1);
        IMessageClient client = client(tokens);
        client.chats().subscribeEvents(null).subscribe(frames);
        await().atMost(Duration.ofSeconds(60)).until(() -> tokens.renewals() == 1);

        client.close();

        assertThat(failure(frames.ended)).isInstanceOf(ConnectionException.class);
    }

    private final class Gate implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String token = headers.get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER))
                    .substring("Bearer ".length());
            seen.add(token);
            if (token.equals(accepted)) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED.withDescription("expired"), retryable());
            return new ServerCall.Listener<>() {};
        }

        private static Metadata retryable() {
            Metadata trailers = new Metadata();
            trailers.put(Metadata.Key.of("x-retryable", Metadata.ASCII_STRING_MARSHALLER), "true");
            return trailers;
        }
    }

    private static final class Chats extends ChatServiceGrpc.ChatServiceImplBase {

        @Override
        public void setTyping(SetTypingRequest request, StreamObserver<Empty> answer) {
            answer.onNext(Empty.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void markChatRead(MarkChatReadRequest request, StreamObserver<Empty> answer) {
            answer.onError(Status.PERMISSION_DENIED.asRuntimeException());
        }

        @Override
        public void subscribeChatEvents(
                SubscribeChatEventsRequest request, StreamObserver<SubscribeChatEventsResponse> answer) {
            for (int i = 0; i < FRAMES; i++) {
                answer.onNext(SubscribeChatEventsResponse.newBuilder()
                        .setHeartbeat(io.github.camelimessage.photon.proto.Heartbeat.getDefaultInstance())
                        .build());
            }
            if (request.hasChatGuid()) {
                answer.onError(Status.UNAUTHENTICATED.asRuntimeException());
            } else {
                answer.onCompleted();
            }
        }
    }

    private static final class Frames implements Flow.Subscriber<EventFrame> {

        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final AtomicInteger count = new AtomicInteger();
        private final long demand;
        private volatile Flow.Subscription subscription;

        Frames(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(demand);
        }

        @Override
        public void onNext(EventFrame frame) {
            count.incrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(null);
        }
    }
}
