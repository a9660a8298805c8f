// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.RateLimitException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Limits the requests in any second. Further requests wait for their turn without blocking a thread. */
final class Pace {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final RateLimiter limiter;
    private final ScheduledExecutorService timer;

    /** @param perSecond at least 2 */
    Pace(int perSecond, ScheduledExecutorService timer) {
        this.timer = timer;
        // One request in each period. A second that starts within a period overlaps one more period.
        this.limiter = RateLimiter.of(
                "imessage-management",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(perSecond - 1L))
                        .timeoutDuration(LONGEST_WAIT)
                        .build());
    }

    /** Completes when it is the caller's turn. */
    CompletableFuture<Void> turn() {
        long nanos = limiter.reservePermission();
        if (nanos == 0) {
            return CompletableFuture.completedFuture(null);
        }
        if (nanos < 0) {
            return CompletableFuture.failedFuture(new RateLimitException(
                    "Too many requests to Photon's management plane are waiting: its rate limit allows no"
                            + " more within "
                            + LONGEST_WAIT.toSeconds() + " seconds",
                    ErrorDetails.local(ErrorCodes.RATE_LIMITED, Map.of()),
                    null));
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        ScheduledFuture<?> clock = timer.schedule(() -> turn.complete(null), nanos, TimeUnit.NANOSECONDS);
        turn.whenComplete((nothing, failure) -> clock.cancel(false));
        return turn;
    }
}
