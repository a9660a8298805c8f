// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A subscriber that records only the failure of a stream. */
record FailureOnly(CompletableFuture<Throwable> failure) implements Flow.Subscriber<EventFrame> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(1);
    }

    @Override
    public void onNext(EventFrame frame) {
        failure.completeExceptionally(new AssertionError("a frame: " + frame));
    }

    @Override
    public void onError(Throwable cause) {
        failure.complete(cause);
    }

    @Override
    public void onComplete() {
        failure.completeExceptionally(new AssertionError("a polite end"));
    }
}
