// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.opentest4j.AssertionFailedError;

/** The time limits of assertions and contacts. */
final class Patience {

    static final String PROPERTY = "imessage.test.timeout";
    static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger(PROPERTY, 30));
    /** How long a conversation must be quiet before no more messages are expected. */
    static final Duration QUIET = Duration.ofSeconds(1);

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private Patience() {}

    /** @return whether it became true within the limit */
    static boolean waits(Duration limit, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(INTERVAL)
                    .atMost(limit)
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** @return whether it stayed true the whole time */
    static boolean lasts(Duration time, Callable<Boolean> condition) {
        return !waits(time, () -> !condition.call());
    }

    static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    static AssertionFailedError failure(String what, Conversation chat) {
        return new AssertionFailedError(what + "\n" + chat.described());
    }
}
