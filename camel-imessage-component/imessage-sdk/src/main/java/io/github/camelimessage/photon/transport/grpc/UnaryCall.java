// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One unary gRPC call as a future; cancelling the future cancels the call. */
final class UnaryCall<Q, A> extends CompletableFuture<A> {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of(Attempt.AUTHORIZATION, Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> IDEMPOTENCY_KEY =
            Metadata.Key.of(Attempt.IDEMPOTENCY_KEY, Metadata.ASCII_STRING_MARSHALLER);

    /** One more than the answer, so that a second message is noticed. */
    private static final int REQUESTED_MESSAGES = 2;

    /**
     * Callbacks of unary calls run on the thread of the connection and only pass the answer on, so that calls in flight
     * need no thread. grpc-java's own pool uses one for each call that starts.
     */
    private static final CallOptions OPTIONS = CallOptions.DEFAULT.withExecutor(Runnable::run);

    private final GrpcChannels channels;
    private final MethodDescriptor<Q, A> method;
    private final Attempt attempt;
    private final Executor executor;
    private int lateThreads; // changed by one callback after the other
    private volatile Link link;
    private volatile ClientCall<Q, A> call;

    /** @param executor runs what depends on the future; the call's own callbacks come on the thread of the connection */
    UnaryCall(GrpcChannels channels, MethodDescriptor<Q, A> method, Attempt attempt, Executor executor) {
        this.channels = channels;
        this.method = method;
        this.attempt = attempt;
        this.executor = executor;
    }

    /** @throws IMessageException if the client is closed */
    void start(Q request) {
        link = channels.forCall();
        call = link.channel().newCall(method, OPTIONS);
        try {
            call.start(new Listener(request), headers(attempt));
            call.request(REQUESTED_MESSAGES);
            call.sendMessage(request);
            call.halfClose();
        } catch (Throwable e) {
            call.cancel("it cannot be started", e);
            completeExceptionally(PhotonErrors.unexpectedAnswer("The call cannot be started", e));
        }
    }

    static Metadata headers(Attempt attempt) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, attempt.authorization());
        if (attempt.idempotencyKey() != null) {
            headers.put(IDEMPOTENCY_KEY, attempt.idempotencyKey());
        }
        return headers;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel("cancelled by the caller", null);
        }
        return cancelled;
    }

    private final class Listener extends ClientCall.Listener<A> {

        private final Q request;
        private A answer;

        Listener(Q request) {
            this.request = request;
        }

        @Override
        public void onMessage(A message) {
            answer = message;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            try {
                executor.execute(() -> settle(status, trailers));
            } catch (Throwable closed) { // or there is no thread left
                settle(status, trailers);
            }
        }

        private void settle(Status status, Metadata trailers) {
            try {
                end(status, trailers);
            } catch (Throwable e) { // an Error too: the call would never end
                completeExceptionally(PhotonErrors.unexpectedAnswer("The server's answer cannot be read", e));
            }
        }

        private void end(Status status, Metadata trailers) {
            if (status.getCode() == Status.Code.UNAVAILABLE && !Link.hadConnection(call)) {
                if (LateThread.isReasonOf(status) && lateThreads++ < LateThread.MAX_REPEATS) {
                    again();
                    return;
                }
                link.callFailed();
            }
            if (!status.isOk()) {
                completeExceptionally(
                        GrpcErrors.of(status, trailers, attempt, link.channel().authority()));
            } else if (answer == null) {
                completeExceptionally(
                        PhotonErrors.unexpectedAnswer("The server ended the call without an answer", null));
            } else {
                complete(answer);
            }
        }

        /** Nothing was sent, so this is safe for a write without a key. */
        private void again() {
            channels.drop(link.channel(), null);
            if (isDone()) { // it was cancelled, and must not be sent now
                return;
            }
            try {
                start(request);
            } catch (IMessageException e) { // the client is closed
                completeExceptionally(e);
            }
            if (isDone()) { // or it was cancelled meanwhile
                call.cancel("cancelled by the caller", null);
            }
        }
    }
}
