// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.Message;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.DownloadAttachmentRequest;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentResponse;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Credentials;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.photon.transport.Transport;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.FileSource;
import io.grpc.CallOptions;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.TlsChannelCredentials;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * gRPC over one HTTP/2 channel, with the gRPC transport on the class path. The channel is created when the first call
 * has its token, and again when the address has changed.
 */
public final class GrpcTransport implements Transport {

    /** Photon's limit for one message, in both directions. */
    static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;

    /** The server answers pings more often than every 30 seconds with a GOAWAY. */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 20;
    private static final long CLOSE_SECONDS = 5;

    /**
     * Callbacks of unary calls run on the thread of the connection and only pass the answer on, so that calls in flight
     * need no thread. grpc-java's own pool uses one for each call that starts.
     */
    private static final CallOptions UNARY = CallOptions.DEFAULT.withExecutor(Runnable::run);

    private final Supplier<Place> place;
    private final TlsOptions tls;
    private volatile Link link;
    private boolean closed;
    private final Map<String, MethodDescriptor<?, ?>> lenient = new ConcurrentHashMap<>();
    private final int maxFrameBytes;
    private final ExecutorService threads = Executors.newCachedThreadPool(GrpcTransport::daemon);

    private record Link(Address address, ManagedChannel channel) {}

    /**
     * @param place called after each token
     * @param maxFrameBytes of a longer frame of a stream only the sequence is read
     */
    public GrpcTransport(Supplier<Place> place, TlsOptions tls, int maxFrameBytes) {
        this.maxFrameBytes = maxFrameBytes;
        this.place = place;
        this.tls = tls;
    }

    private ManagedChannel channel() {
        Address now = place.get().address();
        Link current = link;
        return current != null && current.address().equals(now) ? current.channel() : channelTo(now);
    }

    private synchronized ManagedChannel channelTo(Address address) {
        if (closed) {
            throw PhotonErrors.network("The client is closed", null);
        }
        if (link == null || !link.address().equals(address)) {
            Link former = link;
            link = new Link(address, newChannel(address));
            if (former != null) {
                former.channel().shutdownNow(); // streams start again at the new address
            }
        }
        return link.channel();
    }

    private ManagedChannel newChannel(Address address) {
        return Grpc.newChannelBuilder(address.authority(), credentials(address, tls))
                .userAgent(UserAgent.VALUE)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .keepAliveWithoutCalls(true)
                // When a connection breaks, grpc-okhttp treats every call on it as refused, and would send it again,
                // although the server may have carried it out.
                .disableRetry()
                .build();
    }

    private static ChannelCredentials credentials(Address address, TlsOptions tls) {
        if (!address.tls()) {
            return InsecureChannelCredentials.create();
        }
        TlsChannelCredentials.Builder builder = TlsChannelCredentials.newBuilder();
        if (!tls.trustManagers().isEmpty()) {
            builder.trustManager(tls.trustManagers().toArray(TrustManager[]::new));
        }
        if (!tls.keyManagers().isEmpty()) {
            builder.keyManager(tls.keyManagers().toArray(KeyManager[]::new));
        }
        return builder.build();
    }

    @Override
    public <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt) {
        ManagedChannel channel = channel();
        UnaryCall<Q, A> call =
                new UnaryCall<>(channel.newCall(lenient(method), UNARY), attempt, channel.authority(), threads);
        call.start(request);
        return call;
    }

    @Override
    public <Q extends Message, A extends Message, E> Flow.Publisher<E> stream(
            MethodDescriptor<Q, A> method,
            Q request,
            Credentials credentials,
            Function<A, E> mapping,
            Function<IMessageException, E> unreadable) {
        MethodDescriptor<Q, E> elements = method.toBuilder(
                        method.getRequestMarshaller(),
                        new FrameMarshaller<>(prototype(method), maxFrameBytes, mapping, unreadable))
                .build();
        return new GrpcStream<>(this::channel, CallOptions.DEFAULT, elements, request, credentials, threads);
    }

    @Override
    public CompletableFuture<UploadAttachmentResponse> upload(FileSource file, FileSource companion, Attempt attempt) {
        UploadMessage.check(file, companion);
        Callable<UploadAttachmentRequest> message = () -> UploadMessage.read(file, companion);
        return Steps.then(
                UploadMessage.isInMemory(file, companion) ? here(message) : onThread(message),
                request -> unary(AttachmentServiceGrpc.getUploadAttachmentMethod(), request, attempt));
    }

    private <R> CompletableFuture<R> onThread(Callable<R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(result, work));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(PhotonErrors.network("The client is closed", e));
        }
        return result;
    }

    private static <R> CompletableFuture<R> here(Callable<R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        complete(result, work);
        return result;
    }

    private static <R> void complete(CompletableFuture<R> result, Callable<R> work) {
        try {
            result.complete(work.call());
        } catch (IMessageException e) {
            result.completeExceptionally(e);
        } catch (Throwable e) { // an Error too, for example without memory: otherwise the call would never end
            result.completeExceptionally(PhotonErrors.unexpectedAnswer("The file cannot be read", e));
        }
    }

    @Override
    public CompletableFuture<AttachmentDownload> download(
            String attachmentGuid, AttachmentFile which, Attempt attempt) {
        MethodDescriptor<DownloadAttachmentRequest, DownloadFrame> frames =
                AttachmentServiceGrpc.getDownloadAttachmentMethod().toBuilder(
                                AttachmentServiceGrpc.getDownloadAttachmentMethod()
                                        .getRequestMarshaller(),
                                new FrameMarshaller<>(
                                        DownloadAttachmentResponse.getDefaultInstance(),
                                        MAX_MESSAGE_BYTES,
                                        DownloadFrame::of,
                                        DownloadFrame::unreadable))
                        .build();
        GrpcDownload download = new GrpcDownload(which, threads);
        new GrpcStream<>(
                        this::channel,
                        CallOptions.DEFAULT,
                        frames,
                        DownloadAttachmentRequest.newBuilder()
                                .setAttachmentGuid(attachmentGuid)
                                .build(),
                        new OneAttempt(attempt),
                        threads)
                .subscribe(download);
        return download;
    }

    @SuppressWarnings("unchecked") // under the method's name is the method
    private <Q extends Message, A extends Message> MethodDescriptor<Q, A> lenient(MethodDescriptor<Q, A> method) {
        return (MethodDescriptor<Q, A>) lenient.computeIfAbsent(method.getFullMethodName(), name -> method.toBuilder(
                        method.getRequestMarshaller(), new LenientMarshaller<>(prototype(method)))
                .build());
    }

    @SuppressWarnings("unchecked")
    private static <A extends Message> A prototype(MethodDescriptor<?, A> method) {
        return (A) ((MethodDescriptor.PrototypeMarshaller<A>) method.getResponseMarshaller()).getMessagePrototype();
    }

    @Override
    public Connection connection() {
        Link current = link;
        return () -> giveUp(current);
    }

    /**
     * A channel keeps a silent connection until its keep-alive has failed, and cannot be told to drop it.
     *
     * @param dead null for the connection before the first one
     */
    private synchronized void giveUp(Link dead) {
        Link current = link;
        if (current != null && (dead == null || dead == current) && !closed) {
            link = null;
            current.channel().shutdownNow();
        }
    }

    @Override
    public void close() {
        Link last = closeLast();
        try {
            if (last != null) {
                last.channel().awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }

    private synchronized Link closeLast() {
        closed = true;
        if (link != null) {
            link.channel().shutdownNow();
        }
        return link;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "imessage-grpc");
        thread.setDaemon(true);
        return thread;
    }
}
