// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.call.RepeatRules;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.linq.LinqErrorCodes;
import io.github.camelimessage.sdk.RetryPolicy;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Linq's rules for retries: the delay that the server asks for, or an exponential back-off. */
final class LinqRepeats implements RepeatRules {

    /**
     * The window of Linq's limit on messages to one recipient. If the delay would be longer, the call fails instead.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** Statuses that mean that the server did nothing. */
    private static final Set<Integer> UNDONE = Set.of(404, 409, 429);

    /** Codes after which the documentation asks for delays of seconds. */
    private static final Set<String> SLOW =
            Set.of(LinqErrorCodes.ATTACHMENT_NOT_READY, LinqErrorCodes.CHAT_BEING_CREATED);

    @Override
    public boolean mayRepeat(IMessageException failure) {
        Duration wait = failure.retryAfter();
        return failure.retryable() && (wait == null || wait.compareTo(LONGEST_WAIT) <= 0);
    }

    @Override
    public boolean isUndone(IMessageException failure) {
        Integer status = failure.details().httpStatus();
        if (status != null) {
            return UNDONE.contains(status);
        }
        return failure.getCause() instanceof ConnectException || failure.getCause() instanceof UnknownHostException;
    }

    @Override
    public long delayMillis(RetryPolicy policy, int attempt, IMessageException failure) {
        if (failure.retryAfter() != null) {
            return failure.retryAfter().toMillis();
        }
        long bound = RepeatRules.boundMillis(policy, SLOW.contains(failure.code()) ? attempt + 2 : attempt);
        return Math.round(bound * ThreadLocalRandom.current().nextDouble(0.75, 1));
    }
}
