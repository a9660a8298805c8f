// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/** The measured work. */
interface Load extends AutoCloseable {

    /**
     * Carries out an order; nothing is in progress when it returns.
     *
     * @return the number of calls or events
     */
    long run(Order order) throws Exception;

    /** Closes what a run has left open. */
    default void rest() throws Exception {}

    @Override
    void close() throws Exception;
}
