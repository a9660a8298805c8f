// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.call.RepeatRules;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.sdk.RetryPolicy;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The management plane's rules: 5xx and 429 are retried with a back-off, or after the time that the server asks for.
 */
final class ManagementRepeats implements RepeatRules {

    /** Four attempts within a few seconds: a caller waits for a token meanwhile. */
    static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(5));

    /** If the delay would be longer, the call fails instead. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Override
    public boolean mayRepeat(IMessageException failure) {
        Duration wait = failure.retryAfter();
        return failure.retryable() && (wait == null || wait.compareTo(LONGEST_WAIT) <= 0);
    }

    @Override
    public boolean isUndone(IMessageException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof RateLimitException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException;
    }

    @Override
    public long delayMillis(RetryPolicy policy, int attempt, IMessageException failure) {
        if (failure.retryAfter() != null) {
            return failure.retryAfter().toMillis();
        }
        long bound = RepeatRules.boundMillis(policy, attempt);
        return ThreadLocalRandom.current().nextLong(bound / 2, bound + 1);
    }
}
