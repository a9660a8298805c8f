// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The queue of faults of one kind. Each applies to calls of one RPC (or of any) for a number of times, the oldest
 * first.
 */
public final class Script<T> {
    private final List<Step<T>> steps = new CopyOnWriteArrayList<>();

    private static final class Step<T> {
        final String rpc;
        final T fault;
        int left;

        Step(String rpc, T fault, int left) {
            this.rpc = rpc;
            this.fault = fault;
            this.left = left;
        }
    }

    synchronized void add(String rpc, int times, T fault) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault must apply at least once, not " + times + " times");
        }
        steps.add(new Step<>(rpc, fault, times));
    }

    void clear() {
        steps.clear();
    }

    /** Whether the queue is empty; costs one read. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The next fault for a call of this RPC, or null. */
    public T take(String rpc) {
        // The usual case: without faults this must cost almost nothing.
        return steps.isEmpty() ? null : takeStep(rpc);
    }

    private synchronized T takeStep(String rpc) {
        for (Step<T> step : steps) {
            if (step.rpc.equals(Faults.ANY) || step.rpc.equals(rpc)) {
                if (--step.left == 0) {
                    steps.remove(step);
                }
                return step.fault;
            }
        }
        return null;
    }
}
