// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.ArrayDeque;
import java.util.Deque;

/** Late signals of connections and audits that have ended. */
final class LateSignals {

    private static final int MAX = 24;

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    void add(Runnable signal) {
        if (waiting.size() < MAX) {
            waiting.add(signal);
        }
    }

    void deliver(int atMost) {
        for (int i = 0; i < atMost && !waiting.isEmpty(); i++) {
            waiting.poll().run();
        }
    }

    void clear() {
        waiting.clear();
    }
}
