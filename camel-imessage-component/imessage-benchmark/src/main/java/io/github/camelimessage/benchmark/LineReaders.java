// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/** One way to read the events of many lines; each event is reported with the time at which the server appended it. */
interface LineReaders extends AutoCloseable {

    void start() throws Exception;

    /** The number of connected lines. */
    int connected();

    /** The number of reconnection attempts. */
    long attempts();

    @Override
    void close() throws Exception;
}
