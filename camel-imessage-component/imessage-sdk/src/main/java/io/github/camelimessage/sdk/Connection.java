// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/** What calls and streams of a client travel on. */
@FunctionalInterface
public interface Connection {

    /**
     * It is taken for dead and closed: what is under way on it fails with a
     * {@link io.github.camelimessage.error.ConnectionException}, and the next call makes another connection. Does nothing when
     * that has happened already.
     */
    void giveUp();
}
