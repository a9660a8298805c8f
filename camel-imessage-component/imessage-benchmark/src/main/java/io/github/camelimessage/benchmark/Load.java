// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/** Work that is measured. */
interface Load extends AutoCloseable {

    /**
     * Does what is asked, and ends with nothing under way.
     *
     * @return how many pieces of work were done
     */
    long run(Order order) throws Exception;

    /** Puts away what a run has left open. */
    default void rest() throws Exception {}

    @Override
    void close() throws Exception;
}
