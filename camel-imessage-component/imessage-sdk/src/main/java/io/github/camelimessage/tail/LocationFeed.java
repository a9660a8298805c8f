// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.LocationUpdate;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Delivers changes of locations until it is stopped. The stream is reopened when it breaks or is silent for too long.
 * There is no log: changes while it is not open are not delivered.
 */
public final class LocationFeed implements Runnable {

    private final IMessageClient client;
    private final String address;
    private final FeedOptions options;
    private final FeedHandler handler;
    private final IntervalFunction backoff;
    private final TailStop stop = new TailStop();
    private final Handover handover = new Handover(stop, this::failed);
    private final BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
    private final FeedDiary diary = new FeedDiary();

    // Used by the thread of the feed only:
    private StreamReader reader;
    private int generation;
    private int failures;

    /** @param address only this person, or null for everyone who shares */
    public LocationFeed(IMessageClient client, String address, FeedOptions options, FeedHandler handler) {
        this.client = client;
        this.address = address;
        this.options = options;
        this.handler = handler;
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(
                options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay());
    }

    /** Runs until {@link #stop}, or until the service refuses the request. Call it once. */
    @Override
    public void run() {
        stop.runs();
        stop.wakesIt(true);
        try {
            while (!stop.isAsked()) {
                follow();
            }
        } catch (TailStop.Stopped e) {
            // in the middle of a delivery
        } catch (Throwable e) { // an Error too: a feed must not end silently
            diary.failed(e);
            handler.ended(e);
        } finally {
            close();
            stop.over();
        }
    }

    /** One stream, from its start to the end of the delay after it. */
    private void follow() {
        Connection connection = client.events().connection();
        int mine = ++generation;
        reader = new StreamReader(
                inbox::add,
                (frame, now) -> ifCurrent(mine, () -> frame(frame)),
                (failure, now) -> ifCurrent(mine, () -> ended(failure)));
        diary.opened();
        reader.readFrom(() -> client.locations().subscribeUpdates(address));
        try {
            while (mine == generation && !stop.isAsked()) {
                // While the handler was busy, the server was not silent: its frames are in the inbox.
                if (!isTold(options.watchdogLimit()) && !stop.isAsked()) {
                    connection.giveUp();
                    ended(ConnectionException.timeout(
                            "The feed of locations was silent for " + options.watchdogLimit(), null));
                }
            }
        } finally {
            connection.release();
        }
        rest(Duration.ofMillis(backoff.apply(++failures)));
    }

    /** Frames of an earlier stream are dropped. */
    private void ifCurrent(int ofGeneration, Runnable told) {
        if (ofGeneration == generation) {
            told.run();
        }
    }

    private void frame(EventFrame frame) {
        if (diary.heard()) {
            tell(handler::connected);
        }
        failures = 0;
        if (frame instanceof LocationUpdate update) {
            deliver(update);
        } else if (frame instanceof UnreadableFrame unreadable) {
            diary.failed(unreadable.failure());
            tell(() -> handler.unreadable(unreadable.failure()));
        }
    }

    private void deliver(LocationUpdate update) {
        handover.give(() -> handler.handle(update));
    }

    /**
     * @param failure null if the server ended the stream without an error
     * @throws ValidationException if it would refuse the next one for the same reason
     */
    private void ended(Throwable failure) {
        close();
        if (failure instanceof ValidationException refusal) {
            throw refusal;
        }
        if (failure != null) {
            failed(failure);
        }
    }

    private void close() {
        diary.closed();
        generation++;
        if (reader != null) {
            reader.cancel();
        }
    }

    private void failed(Throwable failure) {
        diary.failed(failure);
        tell(() -> handler.failed(failure));
    }

    /** A failure of this callback does not end the feed. */
    private void tell(Runnable notice) {
        try {
            notice.run();
        } catch (RuntimeException | Error e) {
            diary.failed(e);
        }
    }

    /** @return whether a signal arrived within the limit */
    private boolean isTold(Duration limit) {
        try {
            Signal signal = inbox.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (signal != null) {
                signal.tell(System.nanoTime());
            }
            return signal != null;
        } catch (InterruptedException e) {
            handover.goOnAfter(e);
            return true;
        }
    }

    /** Waits for the time, or until a stop. */
    private void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (!stop.isAsked() && System.nanoTime() < end) {
            isTold(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /**
     * Starts to end the feed like {@link #stop}, and returns at once. After the current call of the handler, nothing is
     * delivered.
     */
    public void beginStop() {
        stop.begin(this::wake);
    }

    private void wake() {
        inbox.add(now -> {});
    }

    /**
     * Ends the feed. If the handler itself calls it on the thread of the feed, it returns at once.
     *
     * @param limit how long the handler may take; then it is interrupted, and has at most one second to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stop.await(limit, this::wake);
    }

    public FeedStatus status() {
        return diary.status();
    }
}
