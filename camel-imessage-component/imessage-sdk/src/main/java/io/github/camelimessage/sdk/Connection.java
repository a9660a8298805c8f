// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/** The connection of a client's calls and streams. */
@FunctionalInterface
public interface Connection {

    /**
     * Closes the connection as dead: its calls in flight fail with a {@link
     * io.github.camelimessage.error.ConnectionException}, and the next call opens another connection. Does nothing if
     * it was closed before.
     */
    void giveUp();
}
