// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.grpc.Status;

/**
 * grpc-okhttp does not connect if the second of its two threads does not run within a second, which happens when the
 * machine, or the JVM, pauses. Nothing was sent then, and another connection is made at once.
 */
final class LateThread {

    /** So that a pool with one thread, which can never connect, has an error in the end. */
    static final int MAX_REPEATS = 3;

    private static final String TEXT = "Timed out waiting for second handshake thread";

    private LateThread() {}

    static boolean isReasonOf(Status status) {
        return status.getCode() == Status.Code.UNAVAILABLE
                && status.getDescription() != null
                && status.getDescription().contains(TEXT);
    }
}
