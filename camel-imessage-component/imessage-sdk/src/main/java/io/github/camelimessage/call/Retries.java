// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.RetryListener;
import java.util.Objects;

/** Tells a user's listener of retries. */
final class Retries {

    private final RetryListener listener;

    Retries(RetryListener listener) {
        this.listener = Objects.requireNonNull(listener, "retryListener");
    }

    /** What the listener throws would leave the call without an end. */
    void tell(Throwable failure) {
        if (failure instanceof IMessageException known) {
            try {
                listener.retrying(known);
            } catch (RuntimeException | Error e) {
                // It is still called for the next retry.
            }
        }
    }
}
