// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent unary calls, oldest first. Bounded in number and in size: the oldest are dropped. */
public final class Calls {
    private static final int MAX_CALLS = 10_000;
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private long bytes;

    public synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    /** The calls of one RPC, named without its service. */
    public synchronized List<RecordedCall> of(String rpc) {
        return calls.stream().filter(call -> call.rpc().equals(rpc)).toList();
    }

    public synchronized void clear() {
        calls.clear();
        bytes = 0;
    }

    /** For internal use by the simulator. */
    public void add(RecordedCall call) {
        int size = call.request().getSerializedSize();
        synchronized (this) {
            calls.add(call);
            bytes += size;
            while (calls.size() > MAX_CALLS || (bytes > MAX_BYTES && calls.size() > 1)) {
                bytes -= calls.remove().request().getSerializedSize();
            }
        }
    }
}
