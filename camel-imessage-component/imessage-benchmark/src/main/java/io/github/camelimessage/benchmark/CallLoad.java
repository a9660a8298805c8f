// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls with a fixed number in flight: a call takes a place, and its answer gives the place back. */
final class CallLoad implements Load {

    private final Caller caller;
    private final int inFlight;
    private final Semaphore places;
    private volatile Throwable failure;

    CallLoad(Caller caller, int inFlight) {
        this.caller = caller;
        this.inFlight = inFlight;
        this.places = new Semaphore(inFlight);
    }

    @Override
    public long run(long milliseconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long calls = 0;
        while (System.nanoTime() < end) {
            places.acquire();
            caller.call(this::done);
            calls++;
        }
        places.acquire(inFlight);
        places.release(inFlight);
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
