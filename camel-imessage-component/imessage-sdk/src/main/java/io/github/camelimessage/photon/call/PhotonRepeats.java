// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import io.github.camelimessage.call.RepeatRules;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.RetryPolicy;
import io.grpc.Status;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Photon's rules: what the server marked as retryable, with full jitter, and a {@code Retry-After} in its place. */
final class PhotonRepeats implements RepeatRules {

    private static final long MAX_RETRY_AFTER_MILLIS = 30_000;

    /** Failures after which the write may still have happened. */
    private static final Set<Status.Code> UNKNOWN_OUTCOME = EnumSet.of(
            Status.Code.CANCELLED,
            Status.Code.UNKNOWN,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.INTERNAL,
            Status.Code.DATA_LOSS);

    @Override
    public boolean mayRepeat(IMessageException failure) {
        return failure.retryable();
    }

    @Override
    public boolean isUndone(IMessageException failure) {
        ErrorDetails details = failure.details();
        if (details.status() == null) {
            return true; // there was no token to send it with
        }
        Status.Code status = Status.fromCodeValue(details.status()).getCode();
        boolean gateway =
                ErrorDetails.INTERMEDIARY.equals(details.source()) || ErrorDetails.MIDDLEWARE.equals(details.source());
        return !UNKNOWN_OUTCOME.contains(status) && !(gateway && status == Status.Code.UNAVAILABLE);
    }

    @Override
    public long delayMillis(RetryPolicy policy, int attempt, IMessageException failure) {
        Duration retryAfter = failure.retryAfter();
        if (retryAfter != null) {
            return Math.min(retryAfter.toMillis(), MAX_RETRY_AFTER_MILLIS);
        }
        long bound = RepeatRules.boundMillis(policy, attempt);
        return bound == 0 ? 0 : ThreadLocalRandom.current().nextLong(bound);
    }
}
