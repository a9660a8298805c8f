// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.Message;
import io.github.camelimessage.call.SharedThreads;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.TlsOptions;
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
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** gRPC over one HTTP/2 channel, with the gRPC transport on the class path. */
public final class GrpcTransport implements Transport {

    /** Photon's limit for one message, in both directions. */
    static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;

    private final GrpcChannels channels;
    private final Map<String, MethodDescriptor<?, ?>> lenient = new ConcurrentHashMap<>();
    private final int maxFrameBytes;
    private final Executor threads;

    /**
     * @param place called after each token
     * @param maxFrameBytes of a longer frame of a stream only the sequence is read
     * @param userThreads the user's own pool without an upper bound, or null for the pool of the process
     */
    public GrpcTransport(Supplier<Place> place, TlsOptions tls, int maxFrameBytes, Executor userThreads) {
        this.channels = new GrpcChannels(place, tls, userThreads);
        this.threads = userThreads == null ? SharedThreads.pool() : userThreads;
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    public <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt) {
        UnaryCall<Q, A> call = new UnaryCall<>(channels, lenient(method), attempt, threads);
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
        return new GrpcStream<>(channels, CallOptions.DEFAULT, elements, request, credentials, threads);
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
        threads.execute(() -> complete(result, work));
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
                        channels,
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
        return channels.connection();
    }

    @Override
    public void close() {
        channels.close();
    }
}
