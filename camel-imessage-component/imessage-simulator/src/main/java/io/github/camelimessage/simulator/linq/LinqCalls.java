// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent REST calls, oldest first. Bounded in number and in size: the oldest are dropped. */
public final class LinqCalls {
    private static final int MAX_CALLS = 10_000;
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Deque<LinqCall> calls = new ArrayDeque<>();
    private long bytes;

    public synchronized List<LinqCall> all() {
        return List.copyOf(calls);
    }

    /** The calls of one operation. */
    public synchronized List<LinqCall> of(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    public synchronized void clear() {
        calls.clear();
        bytes = 0;
    }

    synchronized void add(LinqCall call) {
        calls.add(call);
        bytes += call.size();
        while (calls.size() > MAX_CALLS || (bytes > MAX_BYTES && calls.size() > 1)) {
            bytes -= calls.remove().size();
        }
    }
}
