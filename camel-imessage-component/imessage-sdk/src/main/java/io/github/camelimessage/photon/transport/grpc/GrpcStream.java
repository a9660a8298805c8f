// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A server-streaming gRPC call as a publisher for one subscriber. One element is one frame, so the subscriber's demand is
 * the credit that gRPC gives the server.
 */
final class GrpcStream<Q, A, E> implements Flow.Publisher<E> {

    private final Channel channel;
    private final MethodDescriptor<Q, A> method;
    private final Q request;
    private final Supplier<CompletionStage<Attempt>> attempt;
    private final Function<A, E> mapping;
    private final Consumer<Throwable> onFailure;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    GrpcStream(
            Channel channel,
            MethodDescriptor<Q, A> method,
            Q request,
            Supplier<CompletionStage<Attempt>> attempt,
            Function<A, E> mapping,
            Consumer<Throwable> onFailure) {
        this.channel = channel;
        this.method = method;
        this.request = request;
        this.attempt = attempt;
        this.mapping = mapping;
        this.onFailure = onFailure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Connection connection = new Connection(subscriber);
        subscriber.onSubscribe(connection);
        if (!subscribed.compareAndSet(false, true)) {
            connection.end(new IllegalStateException("a stream has one subscriber; open another stream"));
            return;
        }
        attempt.get().whenComplete((ready, failure) -> {
            if (failure == null) {
                connection.start(ready);
            } else {
                connection.end(failure.getCause() == null ? failure : failure.getCause());
            }
        });
    }

    /** The call from the subscriber's side, and the subscriber from the call's. */
    private final class Connection extends ClientCall.Listener<A> implements Flow.Subscription {

        private final Flow.Subscriber<? super E> subscriber;
        private final ClientCall<Q, A> call = channel.newCall(method, CallOptions.DEFAULT);
        private final AtomicBoolean ended = new AtomicBoolean();
        private Attempt attempt;
        private boolean started;
        private long early; // demand that came before the call was started

        Connection(Flow.Subscriber<? super E> subscriber) {
            this.subscriber = subscriber;
        }

        synchronized void start(Attempt ready) {
            if (ended.get()) {
                return;
            }
            attempt = ready;
            call.start(this, UnaryCall.headers(ready));
            call.sendMessage(request);
            call.halfClose();
            started = true;
            grant(early);
        }

        @Override
        public synchronized void request(long n) {
            if (n <= 0) {
                cancel();
                end(new IllegalArgumentException("demand must be positive, but is " + n));
            } else if (started) {
                grant(n);
            } else {
                early = early + n < 0 ? Long.MAX_VALUE : early + n;
            }
        }

        private void grant(long n) {
            if (n > 0) {
                call.request((int) Math.min(n, Integer.MAX_VALUE));
            }
        }

        @Override
        public synchronized void cancel() {
            if (ended.compareAndSet(false, true) && started) {
                call.cancel("cancelled by the subscriber", null);
            }
        }

        @Override
        public void onMessage(A frame) {
            if (ended.get()) {
                return;
            }
            E element;
            try {
                element = mapping.apply(frame);
            } catch (RuntimeException e) {
                call.cancel("unreadable frame", e);
                end(PhotonErrors.unexpectedAnswer("A frame of the stream cannot be read", e));
                return;
            }
            subscriber.onNext(element);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end(status.isOk() ? null : GrpcErrors.of(status, trailers, attempt));
        }

        private void end(Throwable failure) {
            if (!ended.compareAndSet(false, true)) {
                return;
            }
            if (failure == null) {
                subscriber.onComplete();
            } else {
                onFailure.accept(failure);
                subscriber.onError(failure);
            }
        }
    }
}
