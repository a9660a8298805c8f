// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.GetChatCountResponse;
import io.github.camelimessage.photon.proto.Heartbeat;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that stops, or does not speak TLS, is a failed connection, and its message says what to check. */
@Timeout(120)
@Tag("jdk")
class GrpcFailuresTest {

    private static final long LIMIT_SECONDS = 60;
    private static final String BEAT = "any;-;beat@example.com";
    private static final String LARGE = "any;-;large@example.com";

    private final Semaphore arrived = new Semaphore(0);
    private final AtomicInteger writes = new AtomicInteger();
    private Server server;
    private int port;
    private IMessageClient client;

    @BeforeEach
    void start() throws IOException {
        server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                .addService(new Silent())
                .build()
                .start();
        port = server.getPort();
        client = client().build();
    }

    private PhotonClientBuilder client() {
        return PhotonClient.builder().address("localhost:" + port).tls(false).token("very-secret");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aCallThatTheServerResetsFailedWithItsConnection() throws Exception {
        CompletableFuture<Long> count = client.chats().count(false);

        endWhatArrived();

        assertThat(networkFailure(count))
                .hasMessage("The connection to localhost:" + port + " failed: Cancelled, Rst Stream");
    }

    @Test
    void aStreamThatTheServerResetsFailedWithItsConnection() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        client.chats().subscribeEvents(null).subscribe(until(ended));

        endWhatArrived();

        networkFailure(ended);
    }

    @Test
    void aWriteThatTheServerResetsIsNotSentAgain() throws Exception {
        client.close();
        client = client().retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)))
                .build();
        CompletableFuture<Void> write = client.chats().setTyping("any;-;alice@example.com", true);

        endWhatArrived();

        networkFailure(write);
        assertThat(writes).hasValue(1);
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsHintedAt() throws Exception {
        client.close();
        client = client().tls(true).build();

        assertThat(networkFailure(client.chats().count(false)))
                .hasMessageStartingWith("The connection to localhost:" + port + " failed: javax.net.ssl.SSLException: ")
                .hasMessageEndingWith("The server may not speak TLS: a local simulator does not, and needs tls=false");
    }

    @Test
    void aServerThatIsNotThereIsNotHintedAt() throws Exception {
        server.shutdownNow().awaitTermination();

        assertThat(networkFailure(client.chats().count(false)))
                .hasMessageContaining("Connection refused")
                .hasMessageContaining("localhost:" + port)
                .hasMessageNotContaining("TLS");
    }

    /** The texts are those of grpc-java over Netty, and of a server that cancelled the call itself. */
    @ParameterizedTest
    @ValueSource(strings = {"RST_STREAM closed stream. HTTP/2 error code: CANCEL", "the chat was closed", ""})
    void onlyAResetIsAConnection(String description) {
        Status status = Status.CANCELLED.withDescription(description.isEmpty() ? null : description);

        IMessageException failure =
                GrpcErrors.of(status, new Metadata(), new Attempt("very-secret", null), "localhost:1");

        assertThat(failure.code())
                .isEqualTo(description.startsWith("RST") ? ErrorCodes.NETWORK_ERROR : ErrorCodes.INTERNAL_ERROR);
    }

    @Test
    void anErrorOfTheServerIsNoFailedConnection() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("error-code", Metadata.ASCII_STRING_MARSHALLER), "databaseError");
        Status status = Status.INTERNAL.withDescription("No\nRst Stream");

        IMessageException failure = GrpcErrors.of(status, trailers, new Attempt("very-secret", null), "localhost:1");

        assertThat(failure).isNotInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("databaseError");
    }

    @Test
    void aCallWithoutAThreadToEndOnEndsAllTheSame() throws Exception {
        Address address = Address.parse("localhost:" + server.getPort(), false);
        GrpcChannels channels =
                new GrpcChannels(() -> new Place(address, null), new TlsOptions(List.of(), List.of()), null);
        try {
            UnaryCall<GetChatCountRequest, GetChatCountResponse> call = new UnaryCall<>(
                    channels, ChatServiceGrpc.getGetChatCountMethod(), new Attempt("very-secret", null), task -> {
                        throw new OutOfMemoryError("unable to create native thread");
                    });
            call.start(GetChatCountRequest.getDefaultInstance());
            endWhatArrived();
            networkFailure(call);
        } finally {
            channels.close();
        }
    }

    @Test
    void aSubscriberThatThrowsAnErrorEndsItsStream() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        client.chats().subscribeEvents(BEAT).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(EventFrame frame) {
                throw new StackOverflowError("test");
            }

            @Override
            public void onError(Throwable failure) {
                ended.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                ended.complete(null);
            }
        });

        assertThat(ended.handle((nothing, failure) -> failure)
                        .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                        .join())
                .isInstanceOf(IMessageException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void aFrameThatIsTooLargeIsPassedOver() throws Exception {
        client.close();
        client = client().maxFrameBytes(10).build();
        CompletableFuture<EventFrame> first = new CompletableFuture<>();
        client.chats().subscribeEvents(LARGE).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(EventFrame frame) {
                first.complete(frame);
            }

            @Override
            public void onError(Throwable failure) {
                first.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {}
        });

        assertThat(first)
                .succeedsWithin(LIMIT_SECONDS, TimeUnit.SECONDS)
                .isInstanceOfSatisfying(UnreadableFrame.class, frame -> assertThat(frame.failure())
                        .hasMessageContaining("longer than 10 bytes"));
    }

    @Test
    void aTrailerOfTheContextWithoutANameIsNone() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("error-context-", Metadata.ASCII_STRING_MARSHALLER), "nobody");
        trailers.put(Metadata.Key.of("error-context-field", Metadata.ASCII_STRING_MARSHALLER), "text");

        IMessageException failure =
                GrpcErrors.of(Status.INVALID_ARGUMENT, trailers, new Attempt("very-secret", null), "localhost:1");

        assertThat(failure.context()).containsExactly(Map.entry("field", "text"));
    }

    /** In each place of an answer that a server fills, in each form. */
    @Test
    void whatTheServerEchoesIsNotShown() {
        String token = "very/secret+token==";
        String echo = "Bearer " + token + " or very%2Fsecret%2Btoken%3D%3D or very%2fsecret%2btoken%3d%3d or "
                + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8))
                + " or very\\/secret+token==";
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("error-code", Metadata.ASCII_STRING_MARSHALLER), echo);
        trailers.put(Metadata.Key.of("error-context-value", Metadata.ASCII_STRING_MARSHALLER), echo);
        Status status = Status.INVALID_ARGUMENT
                .withDescription(echo)
                .withCause(new IOException("outer", new IOException("Unrecognized token '" + token + "'")));

        IMessageException failure = GrpcErrors.of(status, trailers, new Attempt(token, null), "localhost:1");

        assertThat(failure).hasMessage("Bearer *** or *** or *** or *** or ***");
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed, true));
        assertThat(printed + failure.details().toString() + failure.code() + failure.context())
                .doesNotContain("secret")
                .doesNotContain(
                        Base64.getEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** A text is cut at 300 characters; of a token at that place no part is kept. */
    @Test
    void noPartOfATokenIsLeftWhereATextIsCut() {
        for (int before = 270; before <= 300; before++) {
            String echo = "-".repeat(before) + "very-secret" + "-".repeat(40);
            Metadata trailers = new Metadata();
            trailers.put(Metadata.Key.of("error-code", Metadata.ASCII_STRING_MARSHALLER), echo);
            trailers.put(Metadata.Key.of("error-context-value", Metadata.ASCII_STRING_MARSHALLER), echo);

            IMessageException failure = GrpcErrors.of(
                    Status.INVALID_ARGUMENT.withDescription(echo),
                    trailers,
                    new Attempt("very-secret", null),
                    "localhost:1");

            assertThat(failure + " " + failure.details()).doesNotContain("-ve");
        }
    }

    private void endWhatArrived() throws InterruptedException {
        assertThat(arrived.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        server.shutdownNow();
    }

    private static Throwable networkFailure(CompletableFuture<?> call) {
        Throwable failure = call.handle((answer, thrown) -> thrown)
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        assertThat(failure).isInstanceOfSatisfying(ConnectionException.class, network -> {
            assertThat(network.code()).isEqualTo(ErrorCodes.NETWORK_ERROR);
            assertThat(network.retryable()).isFalse();
        });
        return failure;
    }

    private static Flow.Subscriber<EventFrame> until(CompletableFuture<Void> ended) {
        return new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(EventFrame frame) {}

            @Override
            public void onError(Throwable failure) {
                ended.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                ended.complete(null);
            }
        };
    }

    /** Accepts calls and never answers. */
    private final class Silent extends ChatServiceGrpc.ChatServiceImplBase {

        @Override
        public void getChatCount(GetChatCountRequest request, StreamObserver<GetChatCountResponse> answer) {
            arrived.release();
        }

        @Override
        public void setTyping(SetTypingRequest request, StreamObserver<com.google.protobuf.Empty> answer) {
            writes.incrementAndGet();
            arrived.release();
        }

        @Override
        public void subscribeChatEvents(
                SubscribeChatEventsRequest request, StreamObserver<SubscribeChatEventsResponse> answer) {
            if (request.getChatGuid().equals(BEAT)) {
                answer.onNext(SubscribeChatEventsResponse.newBuilder()
                        .setHeartbeat(Heartbeat.getDefaultInstance())
                        .build());
            } else if (request.getChatGuid().equals(LARGE)) {
                answer.onNext(SubscribeChatEventsResponse.newBuilder()
                        .setUnknownFields(UnknownFieldSet.newBuilder()
                                .addField(
                                        1000,
                                        UnknownFieldSet.Field.newBuilder()
                                                .addLengthDelimited(ByteString.copyFrom(new byte[100]))
                                                .build())
                                .build())
                        .build());
            }
            arrived.release();
        }
    }
}
