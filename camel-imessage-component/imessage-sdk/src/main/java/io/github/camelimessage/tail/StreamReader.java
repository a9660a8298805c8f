// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads one stream with a fixed credit: the number of frames that the server may send before earlier ones are
 * processed. Requesting one frame at a time would make a replay several times slower.
 */
final class StreamReader implements Flow.Subscriber<EventFrame> {

    interface OnFrame {
        void accept(EventFrame frame, long now);
    }

    interface OnWorked {
        /** A frame; call {@link StreamReader#giveBack} when it is processed completely. */
        void accept(StreamReader reader);
    }

    interface OnEnd {
        /** @param failure null if the server ended the stream without an error */
        void accept(Throwable failure, long now);
    }

    /** Large enough that the receiving and the processing thread seldom wait for each other. */
    private static final int CREDIT = 256;

    private final Consumer<Signal> inbox;
    private final OnFrame onFrame;
    private final OnEnd onEnd;
    private final OnWorked onWorked;
    private final Signal onAsked;
    private final AtomicLong received = new AtomicLong();
    private Flow.Subscription subscription;
    private volatile long requested;
    private boolean cancelled;
    private int worked;

    /** A reader whose frames are processed when they are passed on. */
    StreamReader(Consumer<Signal> inbox, OnFrame onFrame, OnEnd onEnd) {
        this(inbox, onFrame, onEnd, StreamReader::giveBack, now -> {});
    }

    /** @param onAsked called when a reader without credit requests frames again */
    StreamReader(Consumer<Signal> inbox, OnFrame onFrame, OnEnd onEnd, OnWorked onWorked, Signal onAsked) {
        this.inbox = inbox;
        this.onFrame = onFrame;
        this.onEnd = onEnd;
        this.onWorked = onWorked;
        this.onAsked = onAsked;
    }

    /** A stream that cannot be opened counts as one that breaks. */
    void readFrom(Supplier<Flow.Publisher<EventFrame>> stream) {
        try {
            stream.get().subscribe(this);
        } catch (RuntimeException | Error e) { // of a user's own client or token supplier
            onError(e);
        }
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (cancelled) {
            subscription.cancel();
        } else {
            requested = CREDIT;
            subscription.request(CREDIT);
        }
    }

    @Override
    public void onNext(EventFrame frame) {
        received.lazySet(received.get() + 1); // one at a time, by the contract of Flow
        inbox.accept(now -> {
            onFrame.accept(frame, now);
            onWorked.accept(this);
        });
    }

    @Override
    public void onError(Throwable failure) {
        inbox.accept(now -> onEnd.accept(failure, now));
    }

    @Override
    public void onComplete() {
        inbox.accept(now -> onEnd.accept(null, now));
    }

    /** One frame is processed. Always called on the processing thread. */
    void giveBack() {
        if (++worked == CREDIT / 2) {
            worked = 0;
            ask();
        }
    }

    private synchronized void ask() {
        if (!cancelled) {
            if (isStarved()) {
                inbox.accept(onAsked); // before the stream could count as silent
            }
            requested += CREDIT / 2;
            subscription.request(CREDIT / 2);
        }
    }

    /** Whether the server has sent everything that was requested: its silence is then expected. */
    boolean isStarved() {
        long asked = requested;
        return asked > 0 && received.get() == asked;
    }

    synchronized void cancel() {
        cancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
