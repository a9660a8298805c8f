// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/** The connection of a client's calls and streams. */
@FunctionalInterface
public interface Connection {

    /**
     * Closes the connection as dead: its calls in flight fail with a {@link
     * io.github.camelimessage.error.ConnectionException}, and the next call opens another connection. Does nothing if
     * it was closed before. Ends what {@link #release} ends.
     */
    void giveUp();

    /**
     * The streams that were opened since are over. Until then, streams that are opened when there is no connection share one
     * attempt to connect, and its failure. Afterwards each stream makes an attempt of its own, unless somebody has asked for
     * another connection.
     */
    default void release() {}
}
