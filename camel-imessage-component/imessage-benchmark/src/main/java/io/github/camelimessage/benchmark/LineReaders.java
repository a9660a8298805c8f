// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/** One way to read the events of many lines; each event is told with the time at which the server appended it. */
interface LineReaders extends AutoCloseable {

    void start() throws Exception;

    /** How many lines are connected. */
    int connected();

    /** How often lines have tried to connect again. */
    long attempts();

    @Override
    void close() throws Exception;
}
