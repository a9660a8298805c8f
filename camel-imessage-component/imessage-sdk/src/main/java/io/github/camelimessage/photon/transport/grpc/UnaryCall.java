// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.ClientCall;
import io.grpc.Metadata;
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

    private final Link link;
    private final ClientCall<Q, A> call;
    private final Attempt attempt;
    private final Executor executor;

    /** @param executor runs what depends on the future; the call's own callbacks come on the thread of the connection */
    UnaryCall(Link link, ClientCall<Q, A> call, Attempt attempt, Executor executor) {
        this.link = link;
        this.call = call;
        this.attempt = attempt;
        this.executor = executor;
    }

    void start(Q request) {
        try {
            call.start(new Listener(), headers(attempt));
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

        private A answer;

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
    }
}
