// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Replays the log from its start once, however long that takes. Opening the reader is measured too. */
final class DrainLoad implements Load {

    private static final int LIMIT_SECONDS = 120;

    private final Target target;
    private final String reader;
    private final int events;
    private EventReader open;

    /** @param events number of events in the log */
    DrainLoad(Target target, String reader, int events) {
        this.target = target;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public long run(Order order) throws Exception {
        CountDownLatch left = new CountDownLatch(events);
        open = EventReader.open(target, reader, "earliest", appended -> left.countDown());
        if (!left.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " events did not come");
        }
        return events;
    }

    @Override
    public void rest() throws Exception {
        open.close();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
