// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Runs an action every millisecond, until it is closed. */
final class Emitter implements AutoCloseable {

    private static final int MOST = 20_000;

    private final AtomicInteger count = new AtomicInteger();
    private final IntConsumer event;
    private volatile boolean isOver;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /** @param event gets the number of the event, from 0 */
    Emitter(IntConsumer event) {
        this.event = event;
    }

    void begin() {
        work = CompletableFuture.runAsync(this::run);
    }

    private void run() {
        while (!isOver && count.get() < MOST) {
            event.accept(count.getAndIncrement());
            LockSupport.parkNanos(1_000_000);
        }
    }

    int count() {
        return count.get();
    }

    @Override
    public void close() {
        isOver = true;
        work.join();
    }
}
