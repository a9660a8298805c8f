// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.function.Consumer;

/** Gives something to a handler until it has taken it: an interrupt by somebody who does not want the end ends nothing. */
final class Handover {

    interface Taking {
        /** @throws InterruptedException when it was interrupted before it took what it is given */
        void take() throws InterruptedException;
    }

    private final TailStop stop;
    private final Consumer<Throwable> failed;

    /** @param failed told of interrupts after which it goes on */
    Handover(TailStop stop, Consumer<Throwable> failed) {
        this.stop = stop;
        this.failed = failed;
    }

    /** @throws TailStop.Stopped when the handler has not taken it */
    void give(Taking handler) {
        stop.check();
        while (!isTaken(handler)) {
            // The handler was interrupted before it took the event, by nobody who wants the end.
        }
        // What the handler leaves behind on this thread is not for us, unless it came with a stop.
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

    /** @throws TailStop.Stopped when the interrupt came with a stop */
    void goOnAfter(InterruptedException interrupt) {
        stop.interrupted();
        failed.accept(interrupt);
    }
}
