// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.call.SharedThreads;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** While a worker is busy, runs a check every {@link TailDriver#GLANCE}, on another thread. */
final class Keeper {

    private final BooleanSupplier isNeeded;
    private final Runnable look;
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param isNeeded whether the worker is busy; any thread asks */
    Keeper(BooleanSupplier isNeeded, Runnable look) {
        this.isNeeded = isNeeded;
        this.look = look;
    }

    /** The worker is busy from now on. */
    void watch() {
        if (!watching.get() && watching.compareAndSet(false, true)) {
            TailClock.in(TailDriver.GLANCE, this::glance);
        }
    }

    /** On the thread of all timers, so the check itself runs on another one. */
    private void glance() {
        watching.set(false); // first: a worker that is busy from now on calls watch() again
        if (isNeeded.getAsBoolean()) {
            watch();
            if (looking.compareAndSet(false, true)) {
                begin();
            }
        }
    }

    private void begin() {
        try {
            SharedThreads.pool().execute(this::lookOnce);
        } catch (OutOfMemoryError noThread) {
            looking.set(false); // the next glance is soon
        }
    }

    private void lookOnce() {
        try {
            look.run();
        } finally {
            looking.set(false);
        }
    }
}
