// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.error.IMessageException;

/**
 * Called when calls are retried, for example to count retries. Set on the builder of a client or a project; one
 * listener is called for all its calls.
 */
@FunctionalInterface
public interface RetryListener {

    /** Does nothing: the default. */
    RetryListener NONE = failure -> {};

    /**
     * A call is about to be made again, after the wait of the {@link RetryPolicy} or at once with a fresh token. Called
     * on a thread of the client, so it must not block. What it throws is ignored.
     *
     * @param failure of the attempt before
     */
    void retrying(IMessageException failure);
}
