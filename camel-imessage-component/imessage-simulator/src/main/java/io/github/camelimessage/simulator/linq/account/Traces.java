// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Maps entries of the world's log to the calls that caused them, so that their webhooks have the trace id of the call.
 */
public final class Traces {
    private final ThreadLocal<String> current = new ThreadLocal<>();
    private final Map<Long, String> bySequence = new ConcurrentHashMap<>();

    /** A trace id: 32 hex characters. */
    public static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder id = new StringBuilder(32);
        hex(id, random.nextLong());
        hex(id, random.nextLong());
        return id.toString();
    }

    private static void hex(StringBuilder id, long bits) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            id.append(Character.forDigit((int) (bits >>> shift) & 0xf, 16));
        }
    }

    /** Runs an action of a call: the entries that it logs belong to the call's trace. */
    public <T> T during(String trace, Supplier<T> work) {
        current.set(trace);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    public void during(String trace, Runnable work) {
        during(trace, () -> {
            work.run();
            return null;
        });
    }

    /** Called on the thread that logs an entry, before another thread can log the next. */
    public void logged(long sequence) {
        String trace = current.get();
        if (trace != null) {
            bySequence.put(sequence, trace);
        }
    }

    /** Removes and returns the trace of the call that caused the entry, or null. */
    public String take(long sequence) {
        return bySequence.isEmpty() ? null : bySequence.remove(sequence);
    }
}
