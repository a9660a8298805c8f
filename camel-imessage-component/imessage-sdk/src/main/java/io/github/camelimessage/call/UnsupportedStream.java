// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import java.util.concurrent.Flow;

/** A stream that this transport does not have: it fails on subscription. */
public record UnsupportedStream<E>(RuntimeException failure) implements Flow.Publisher<E> {

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // nothing will come
            }

            @Override
            public void cancel() {
                // nothing to end
            }
        });
        subscriber.onError(failure);
    }
}
