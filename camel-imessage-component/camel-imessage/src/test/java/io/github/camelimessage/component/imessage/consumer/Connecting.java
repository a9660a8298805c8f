// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.concurrent.CountDownLatch;

/** A connection attempt that lasts until the test ends it. An interrupt does not end it. */
final class Connecting {

    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch connected = new CountDownLatch(1);

    void await() {
        tried.countDown();
        boolean isInterrupted = false;
        while (connected.getCount() > 0) {
            try {
                connected.await();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isTried() {
        return tried.getCount() == 0;
    }

    void succeed() {
        connected.countDown();
    }
}
