// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import java.util.concurrent.CompletableFuture;

/** Answers that hold a connection, such as downloads. If the caller no longer waits, the answer is closed. */
public final class Unclaimed {

    private Unclaimed() {}

    /** Completes the future, or closes the answer if the future is done already. */
    public static <R> void complete(CompletableFuture<R> future, R answer) {
        if (!future.complete(answer)) {
            close(answer);
        }
    }

    /** Closes what can be closed. */
    public static void close(Object answer) {
        if (answer instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                // No caller is left to report it to.
            }
        }
    }
}
