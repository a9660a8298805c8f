// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.time.Instant;

/** One way to read events; each event is told with the time at which the server appended it. */
interface EventReader extends AutoCloseable {

    /** Told by the reader's own thread, in the order of the log. */
    interface Sink {
        void event(Instant appended);
    }

    @Override
    void close() throws Exception;
}
