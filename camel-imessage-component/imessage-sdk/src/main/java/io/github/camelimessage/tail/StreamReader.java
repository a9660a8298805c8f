// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Reads one stream with a fixed credit: the server may send that many frames more than have been worked through. Asking for
 * one frame at a time would make a replay several times slower.
 */
final class StreamReader implements Flow.Subscriber<EventFrame> {

    interface OnFrame {
        void accept(EventFrame frame, long now);
    }

    interface OnEnd {
        /** @param failure null when the server ended the stream politely */
        void accept(Throwable failure, long now);
    }

    /** Enough that the thread that receives and the one that works seldom wait for each other. */
    private static final int CREDIT = 256;

    private final Consumer<Signal> inbox;
    private final OnFrame onFrame;
    private final OnEnd onEnd;
    private Flow.Subscription subscription;
    private boolean cancelled;
    private int worked;

    StreamReader(Consumer<Signal> inbox, OnFrame onFrame, OnEnd onEnd) {
        this.inbox = inbox;
        this.onFrame = onFrame;
        this.onEnd = onEnd;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (cancelled) {
            subscription.cancel();
        } else {
            subscription.request(CREDIT);
        }
    }

    @Override
    public void onNext(EventFrame frame) {
        inbox.accept(now -> {
            onFrame.accept(frame, now);
            worked();
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

    /** Always on the thread that works the frames. */
    private void worked() {
        if (++worked == CREDIT / 2) {
            worked = 0;
            ask();
        }
    }

    private synchronized void ask() {
        if (!cancelled) {
            subscription.request(CREDIT / 2);
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
