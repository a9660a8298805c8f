// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.function.Consumer;

/** Passes something to a handler until it has taken it: an interrupt without a stop does not end the tail. */
final class Handover {

    interface Taking {
        /** @throws InterruptedException if it was interrupted before it took the value */
        void take() throws InterruptedException;
    }

    private final TailStop stop;
    private final Consumer<Throwable> failed;

    /** @param failed called for interrupts after which it continues */
    Handover(TailStop stop, Consumer<Throwable> failed) {
        this.stop = stop;
        this.failed = failed;
    }

    /** @throws TailStop.Stopped if the handler has not taken it */
    void give(Taking handler) {
        stop.check();
        while (!isTaken(handler)) {
            // The handler was interrupted before it took the event, without a stop.
        }
        // An interrupt flag that the handler left on this thread is cleared, unless it came with a stop.
        if (Thread.interrupted() && stop.isAsked()) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(Taking handler) {
        try {
            handler.take();
            return true;
        } catch (InterruptedException e) {
            goOnAfter(e);
            return false;
        }
    }

    /** @throws TailStop.Stopped if the interrupt came with a stop */
    void goOnAfter(InterruptedException interrupt) {
        stop.interrupted();
        failed.accept(interrupt);
    }
}
