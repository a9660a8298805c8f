// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Which call caused which entry of the world's log, so that its webhooks have the trace id of the call. */
public final class Traces {
    private final ThreadLocal<String> current = new ThreadLocal<>();
    private final Map<Long, String> bySequence = new ConcurrentHashMap<>();

    /** An id as a tracer would make it: 32 hex characters. */
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

    /** Does something for a call: what it logs belongs to the call's trace. */
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

    /** The trace of the call that caused the entry, or null; forgotten afterwards. */
    public String take(long sequence) {
        return bySequence.isEmpty() ? null : bySequence.remove(sequence);
    }
}
