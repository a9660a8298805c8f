// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.RetryPolicy;

/** A vendor's rules for retries. */
public interface RepeatRules {

    /** Whether the same call may succeed later. */
    boolean mayRepeat(IMessageException failure);

    /** Whether the call certainly did nothing, so that even a write without a key may be sent again. */
    boolean isUndone(IMessageException failure);

    /** @param attempt attempts made so far, from 1 */
    long delayMillis(RetryPolicy policy, int attempt, IMessageException failure);

    /** The limit of a delay that doubles from attempt to attempt. */
    static long boundMillis(RetryPolicy policy, int attempt) {
        double doubled = policy.initialDelay().toMillis() * Math.pow(2, attempt - 1.0);
        return (long) Math.min(policy.maxDelay().toMillis(), doubled);
    }
}
