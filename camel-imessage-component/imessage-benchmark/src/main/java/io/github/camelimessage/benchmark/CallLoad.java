// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls with a fixed number in flight: each call takes a permit, and its answer releases it. */
final class CallLoad implements Load {

    private final Caller caller;
    private final Semaphore places = new Semaphore(0);
    private volatile Throwable failure;

    CallLoad(Caller caller) {
        this.caller = caller;
    }

    @Override
    public long run(Order order) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(order.milliseconds());
        places.release(order.inFlight());
        long calls = 0;
        while (System.nanoTime() < end) {
            places.acquire();
            caller.call(this::done);
            calls++;
        }
        places.acquire(order.inFlight());
        if (failure != null) {
            throw new IllegalStateException("a call failed", failure);
        }
        return calls;
    }

    private void done(Throwable problem) {
        if (problem != null) {
            failure = problem;
        }
        places.release();
    }

    @Override
    public void close() throws Exception {
        caller.close();
    }
}
