// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * Whether a server that denies the position is to be believed. Believed at once, one answer of a server that lags behind the
 * others, or is not itself for a moment, would end a consumer or make it skip events. So it has to say so again and again
 * for a while.
 */
final class PositionPatience {

    private static final int ANSWERS = 3;

    private final long limit;
    private int answers;
    private long since;

    /** @param limit nanoseconds between the first answer and the one that is believed, at least */
    PositionPatience(long limit) {
        this.limit = limit;
    }

    /**
     * The position was denied once more.
     *
     * @return whether that is to be believed
     */
    boolean isExhausted(long now) {
        if (answers++ == 0) {
            since = now;
        }
        return answers >= ANSWERS && now - since >= limit;
    }

    /** A replay got beyond the position, or reached its end at or behind it. */
    void disproved() {
        answers = 0;
    }
}
