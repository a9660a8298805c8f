// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.grpc.ServerCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A call that reaches its handler later. Events of the call are queued in order until then. */
final class DelayedCall<Q> extends ServerCall.Listener<Q> {
    private final Queue<Consumer<ServerCall.Listener<Q>>> early = new ArrayDeque<>();
    private ServerCall.Listener<Q> listener;

    private DelayedCall() {}

    static <Q> ServerCall.Listener<Q> start(
            Supplier<ServerCall.Listener<Q>> handler, Duration delay, ScheduledExecutorService scheduler) {
        DelayedCall<Q> call = new DelayedCall<>();
        scheduler.schedule(() -> call.begin(handler.get()), delay.toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    private synchronized void begin(ServerCall.Listener<Q> real) {
        early.forEach(event -> event.accept(real));
        listener = real;
    }

    private synchronized void pass(Consumer<ServerCall.Listener<Q>> event) {
        if (listener == null) {
            early.add(event);
        } else {
            event.accept(listener);
        }
    }

    @Override
    public void onMessage(Q message) {
        pass(real -> real.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        pass(ServerCall.Listener::onHalfClose);
    }

    @Override
    public void onCancel() {
        pass(ServerCall.Listener::onCancel);
    }

    @Override
    public void onComplete() {
        pass(ServerCall.Listener::onComplete);
    }

    @Override
    public void onReady() {
        pass(ServerCall.Listener::onReady);
    }
}
