// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Message;
import io.github.camelimessage.call.Calls;
import io.github.camelimessage.call.PendingCall;
import io.github.camelimessage.call.Repeats;
import io.github.camelimessage.call.Tokens;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.DownloadAttachmentRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentResponse;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.photon.transport.Transport;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * Makes calls from attempts: each attempt gets the token, all attempts of a call share one idempotency key, and the
 * time limit is for the whole call. Requests are kept in memory, so that they can be sent again.
 */
public final class PhotonCalls implements AutoCloseable {

    private final Transport transport;
    private final Tokens tokens;
    private final Duration timeout;
    private final boolean autoIdempotency;
    private final Repeats repeats;
    private final Calls calls = new Calls();

    /**
     * @param timeout limit of a whole call, or null for none
     * @param listener called for each retry
     */
    public PhotonCalls(
            Transport transport,
            TokenSupplier tokens,
            Duration timeout,
            RetryPolicy retry,
            RetryListener listener,
            boolean autoIdempotency) {
        this.transport = transport;
        this.tokens = new Tokens(tokens, calls.timer(), listener);
        this.timeout = timeout;
        this.autoIdempotency = autoIdempotency;
        this.repeats = new Repeats(retry, new PhotonRepeats(), calls.timer(), listener);
    }

    /**
     * Calls a method and turns its answer into what the caller wants.
     *
     * @throws io.github.camelimessage.error.ValidationException if a text of the request has half a character
     */
    public <Q extends Message, A extends Message, R> CompletableFuture<R> call(
            MethodDescriptor<Q, A> method, Q request, Function<A, R> mapping) {
        RequestText.check(request);
        CallKeys keys = CallKeys.of(method, request, autoIdempotency);
        return run(
                method,
                request,
                pending -> repeats.run(
                        keys.isRepeatable(),
                        () -> tokens.attempt(token -> pending.attempt(
                                () -> transport.unary(method, request, new Attempt(token, keys.idempotencyKey()))))),
                mapping);
    }

    /**
     * Uploads a file. It is sent again only where it can be read again, and then by the rules of any other change.
     *
     * @param companion the video of a Live Photo, or null
     */
    public <R> CompletableFuture<R> upload(
            FileSource file, FileSource companion, Function<UploadAttachmentResponse, R> mapping) {
        String key = autoIdempotency ? UUID.randomUUID().toString() : null;
        boolean isReadAgain = file.repeatable() && (companion == null || companion.repeatable());
        Function<PendingCall<R>, Function<String, CompletionStage<UploadAttachmentResponse>>> attempt =
                pending -> token -> pending.attempt(() -> transport.upload(file, companion, new Attempt(token, key)));
        return run(
                AttachmentServiceGrpc.getUploadAttachmentMethod(),
                UploadAttachmentRequest.getDefaultInstance(),
                pending -> isReadAgain
                        ? repeats.run(key != null, () -> tokens.attempt(attempt.apply(pending)))
                        : tokens.once(attempt.apply(pending)),
                mapping);
    }

    /** Begins to download a file. That may be repeated until it has begun; the time limit ends there, too. */
    public CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which) {
        return run(
                AttachmentServiceGrpc.getDownloadAttachmentMethod(),
                DownloadAttachmentRequest.newBuilder()
                        .setAttachmentGuid(attachmentGuid)
                        .build(),
                pending -> repeats.run(
                        true,
                        () -> tokens.attempt(token -> pending.attempt(
                                () -> transport.download(attachmentGuid, which, new Attempt(token, null))))),
                Function.identity());
    }

    private <A, R> CompletableFuture<R> run(
            MethodDescriptor<?, ?> method,
            Message request,
            Function<PendingCall<R>, CompletionStage<A>> work,
            Function<A, R> mapping) {
        PendingCall<R> pending = calls.begin();
        if (!pending.isDone()) {
            limit(pending, method);
            work.apply(pending)
                    .whenComplete(
                            (answer, failure) -> pending.settle(answer, Subject.named(failure, request), mapping));
        }
        return pending;
    }

    /** Opens a stream of the server; it has no time limit, no key and no repeats. */
    public <Q extends Message, A extends Message> Flow.Publisher<EventFrame> stream(
            MethodDescriptor<Q, A> method, Q request, Function<A, EventFrame> mapping) {
        RequestText.check(request);
        return transport.stream(method, request, new TokenCredentials(tokens, calls), mapping, UnreadableFrame::new);
    }

    /** The connection that calls and streams begin on now. */
    public Connection connection() {
        return transport.connection();
    }

    private void limit(PendingCall<?> pending, MethodDescriptor<?, ?> method) {
        if (timeout != null) {
            calls.limit(
                    pending,
                    timeout,
                    () -> PhotonErrors.timeout(
                            method.getBareMethodName() + " was not answered within " + timeout.toMillis() + " ms"));
        }
    }

    @Override
    public void close() {
        calls.close();
        transport.close();
    }
}
