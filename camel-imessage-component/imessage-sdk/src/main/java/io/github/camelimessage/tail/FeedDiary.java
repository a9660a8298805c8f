// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Instant;

/** The status of a feed. The thread of the feed writes it; any thread may read {@link #status}. */
final class FeedDiary {

    private volatile FeedStatus status = new FeedStatus(false, Instant.now(), null, 0, null);
    private boolean hasOpened;

    void opened() {
        FeedStatus now = status;
        status = new FeedStatus(
                now.connected(), now.since(), now.lastFrame(), now.reconnects() + (hasOpened ? 1 : 0), now.lastError());
        hasOpened = true;
    }

    /** @return whether the feed was not connected before */
    boolean heard() {
        FeedStatus before = status;
        Instant now = Instant.now();
        status = new FeedStatus(
                true, before.connected() ? before.since() : now, now, before.reconnects(), before.lastError());
        return !before.connected();
    }

    void closed() {
        FeedStatus now = status;
        if (now.connected()) {
            status = new FeedStatus(false, Instant.now(), now.lastFrame(), now.reconnects(), now.lastError());
        }
    }

    void failed(Throwable failure) {
        FeedStatus now = status;
        status = new FeedStatus(now.connected(), now.since(), now.lastFrame(), now.reconnects(), failure);
    }

    FeedStatus status() {
        return status;
    }
}
