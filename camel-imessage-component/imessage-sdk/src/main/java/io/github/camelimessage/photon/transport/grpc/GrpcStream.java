// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.common.util.concurrent.MoreExecutors;
import io.github.camelimessage.call.Tokens;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Credentials;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A server-streaming gRPC call as a publisher for one subscriber. One element is one frame, so the subscriber's demand
 * is the credit that gRPC gives the server.
 */
final class GrpcStream<Q, E> implements Flow.Publisher<E> {

    /** How many buffers, of 8 KB each, okio keeps for a thread. A frame takes one, however small it is. */
    private static final int PORTION = 8;

    private final GrpcChannels channels;
    private final CallOptions options;
    private final MethodDescriptor<Q, E> method;
    private final Q request;
    private final Credentials credentials;
    private final Executor threads;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    /**
     * @param channels returns the channel to use, called after each token
     * @param threads call the subscriber
     */
    GrpcStream(
            GrpcChannels channels,
            CallOptions options,
            MethodDescriptor<Q, E> method,
            Q request,
            Credentials credentials,
            Executor threads) {
        this.channels = channels;
        this.options = options;
        this.method = method;
        this.request = request;
        this.credentials = credentials;
        this.threads = threads;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Connection connection = new Connection(subscriber);
        subscriber.onSubscribe(connection);
        if (!subscribed.compareAndSet(false, true)) {
            connection.end(new IllegalStateException("a stream has one subscriber; open another stream"));
            return;
        }
        connection.open(credentials::next);
    }

    /**
     * The call from the subscriber's side, and the subscriber from the call's.
     *
     * <p>Frames are requested from gRPC in portions, by the thread that then delivers them to the subscriber. For a
     * frame that has arrived already is unpacked by the thread that asks for it: the subscriber's has other things to
     * do, and a buffer that another thread gives back, or one of too many, is not used again.
     */
    private final class Connection extends ClientCall.Listener<E> implements Flow.Subscription {

        private final Flow.Subscriber<? super E> subscriber;
        private final Executor oneByOne = MoreExecutors.newSequentialExecutor(threads);
        private final AtomicBoolean ended = new AtomicBoolean();
        private Channel channel;
        private ClientCall<Q, E> call;
        private Attempt attempt;
        private volatile boolean started;

        // Used by one thread at a time:
        private long demand; // requested by the subscriber, and not from gRPC yet
        private int owed; // requested from gRPC, and not received yet
        private boolean received;
        private boolean renewed;
        private int lateThreads;

        Connection(Flow.Subscriber<? super E> subscriber) {
            this.subscriber = subscriber;
        }

        void open(Supplier<CompletionStage<Attempt>> next) {
            try {
                next.get().whenComplete((ready, failure) -> {
                    if (failure == null) {
                        tryToStart(ready);
                    } else {
                        end(
                                failure instanceof CompletionException && failure.getCause() != null
                                        ? failure.getCause()
                                        : failure);
                    }
                });
            } catch (Throwable e) {
                end(e);
            }
        }

        private void tryToStart(Attempt ready) {
            try {
                start(ready);
            } catch (IMessageException e) { // there is no connection to use
                end(e);
            } catch (Throwable e) { // otherwise the subscriber would not be notified
                cancelCall("it cannot be started", e);
                end(PhotonErrors.unexpectedAnswer("The stream cannot be started", e));
            }
        }

        private synchronized void start(Attempt ready) {
            if (ended.get()) {
                return;
            }
            attempt = ready;
            channel = channels.forStream();
            call = channel.newCall(method, options.withExecutor(oneByOne));
            call.start(this, UnaryCall.headers(ready));
            call.sendMessage(request);
            call.halfClose();
            started = true;
            moreDemand(0); // there may be some already
        }

        @Override
        public void request(long n) {
            if (n > 0) {
                moreDemand(n);
            } else {
                cancel();
                end(new IllegalArgumentException("demand must be positive, but is " + n));
            }
        }

        private void moreDemand(long n) {
            try {
                oneByOne.execute(() -> {
                    demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
                    ask();
                });
            } catch (RejectedExecutionException closed) {
                // The transport is closed, and the stream has ended with it.
            }
        }

        private void ask() {
            if (started && owed == 0 && demand > 0) {
                owed = (int) Math.min(demand, PORTION);
                demand -= owed;
                call.request(owed);
            }
        }

        @Override
        public void cancel() {
            if (ended.compareAndSet(false, true)) {
                cancelCall("cancelled by the subscriber", null);
            }
        }

        private synchronized void cancelCall(String reason, Throwable cause) {
            if (call != null) {
                call.cancel(reason, cause);
            }
        }

        @Override
        public void onMessage(E element) {
            if (ended.get()) {
                return;
            }
            received = true;
            try {
                subscriber.onNext(element);
            } catch (Throwable e) { // otherwise it would end this thread, and the stream silently
                cancelCall("the subscriber failed", e);
                end(PhotonErrors.unexpectedAnswer("The subscriber failed with an element of the stream", e));
                return;
            }
            owed--;
            ask();
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            IMessageException failure = status.isOk() ? null : failure(status, trailers);
            if (LateThread.isReasonOf(status) && lateThreads++ < LateThread.MAX_REPEATS) {
                channels.drop(channel, null);
                openAgain(credentials::next);
                return;
            }
            if (isUnavailableOrCancelled(status) && !Link.hadConnection(call)) {
                channels.drop(channel, status.getCode() == Status.Code.UNAVAILABLE ? failure : null);
            }
            if (Tokens.isRefusal(failure)) {
                if (!received && !renewed) {
                    renewed = true;
                    openAgain(() -> credentials.instead(attempt, failure));
                    return;
                }
                credentials.refused(attempt);
            }
            end(failure);
        }

        /** A stream may be cancelled because others on the same channel had no connection. */
        private static boolean isUnavailableOrCancelled(Status status) {
            return status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.CANCELLED;
        }

        private IMessageException failure(Status status, Metadata trailers) {
            try {
                return GrpcErrors.of(status, trailers, attempt, channel.authority());
            } catch (Throwable e) {
                return PhotonErrors.unexpectedAnswer("The error of the server cannot be read", e);
            }
        }

        /** Nothing was received: for the subscriber it is the same stream. */
        private void openAgain(Supplier<CompletionStage<Attempt>> next) {
            started = false;
            demand = demand + owed < 0 ? Long.MAX_VALUE : demand + owed;
            owed = 0;
            open(next);
        }

        private void end(Throwable failure) {
            if (!ended.compareAndSet(false, true)) {
                return;
            }
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failure);
            }
        }
    }
}
