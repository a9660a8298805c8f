// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last tokens that a server refused, with the time. */
final class RefusedTokens {

    /** More than a supplier returns while calls with the first one are still in flight. */
    private static final int REMEMBERED = 64;

    private static final long LATELY_NANOS = Duration.ofMinutes(1).toNanos();

    private final boolean fixed;
    private final Map<String, Long> times = new LinkedHashMap<>();

    /** @param fixed whether there is one token only; then nothing is remembered, because nothing can replace it */
    RefusedTokens(boolean fixed) {
        this.fixed = fixed;
    }

    synchronized void add(String token) {
        if (fixed) {
            return;
        }
        times.remove(token); // so that it becomes the youngest
        times.put(token, System.nanoTime());
        if (times.size() > REMEMBERED) {
            times.remove(times.keySet().iterator().next());
        }
    }

    synchronized boolean contains(String token) {
        return times.containsKey(token);
    }

    /** The server may have been wrong for a while: a token that the supplier keeps returning is tried again later. */
    synchronized boolean containsLately(String token) {
        Long time = times.get(token);
        return time != null && System.nanoTime() - time < LATELY_NANOS;
    }
}
