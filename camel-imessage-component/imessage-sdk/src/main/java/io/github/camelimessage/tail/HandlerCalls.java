// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.resilience4j.core.IntervalFunction;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls of the handler, with retries: a handler that fails, or is interrupted without a stop, does not end the tail.
 */
final class HandlerCalls {

    private final TailHandler handler;
    private final IntervalFunction backoff;
    private final TailStop stop;
    private final Consumer<Throwable> failed;
    private final Handover handover;
    private int failedStarts;

    /** @param failed called for each failure that is retried */
    HandlerCalls(TailHandler handler, TailOptions options, TailStop stop, Consumer<Throwable> failed) {
        this.handler = handler;
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(
                options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay());
        this.stop = stop;
        this.failed = failed;
        this.handover = new Handover(stop, failed);
    }

    /** Where to start; empty if the handler failed: try again after {@link #startPause}. */
    Optional<Checkpoint> start() {
        stop.check();
        Checkpoint told;
        try {
            told = handler.start();
        } catch (InterruptedException e) {
            throw new TailStop.Stopped();
        } catch (Exception | Error e) { // an Error of a store or of a token supplier is theirs
            failedStarts++;
            failed.accept(e);
            return Optional.empty();
        }
        return Optional.of(told);
    }

    /** In nanoseconds. */
    long startPause() {
        return TimeUnit.MILLISECONDS.toNanos(backoff.apply(failedStarts));
    }

    /** @throws TailStop.Stopped if the handler has not taken the event */
    void handle(Event event) {
        handover.give(() -> handler.handle(event));
    }

    /**
     * Where to continue after the server rejected the position.
     *
     * @throws ValidationException the rejection, if the tail has to end
     */
    long cursorRejected(ValidationException rejection) {
        for (int failures = 1; ; failures++) {
            stop.check();
            OptionalLong position;
            try {
                position = handler.cursorRejected(rejection);
            } catch (InterruptedException e) {
                goOnAfter(e);
                continue;
            } catch (Exception | Error e) {
                failed.accept(e);
                waitAfter(failures);
                continue;
            }
            return position.orElseThrow(() -> rejection);
        }
    }

    /** @throws TailStop.Stopped if the interrupt came with a stop */
    void goOnAfter(InterruptedException interrupt) {
        handover.goOnAfter(interrupt);
    }

    private void waitAfter(int failures) {
        try {
            TimeUnit.MILLISECONDS.sleep(backoff.apply(failures));
        } catch (InterruptedException e) {
            goOnAfter(e);
        }
    }
}
