// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.EnumMap;
import java.util.Map;

/** When each live stream of a connection last gave a sign of life. */
final class LiveSigns {

    private final long limit;
    private final Map<Family, Long> last = new EnumMap<>(Family.class);
    private long opened;

    /** @param limit silence, in nanoseconds, after which a stream is taken for dead */
    LiveSigns(long limit) {
        this.limit = limit;
    }

    void opened(long now) {
        opened = now;
        last.clear();
    }

    /** @return whether every stream has given a sign now, and had not before this one */
    boolean heard(Family family, long now) {
        return last.put(family, now) == null && areComplete();
    }

    /** The server was asked for more of a stream that had brought all that it was asked for before. */
    void asked(Family family, long now) {
        last.replace(family, now);
    }

    /** Whether every stream has given a sign. */
    boolean areComplete() {
        return last.size() == Family.values().length;
    }

    /** When the stream that has been silent for longest will be taken for dead. */
    long deadline() {
        long deadline = Long.MAX_VALUE;
        for (Family family : Family.values()) {
            deadline = Math.min(deadline, last.getOrDefault(family, opened) + limit);
        }
        return deadline;
    }
}
