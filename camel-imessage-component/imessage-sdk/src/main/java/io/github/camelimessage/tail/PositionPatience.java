// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * Confirms a rejected position. A single answer may come from a server that lags behind the others or fails for a
 * moment, and would stop a consumer or make it skip events. So several answers over some time are needed.
 */
final class PositionPatience {

    private static final int ANSWERS = 3;

    private final long limit;
    private int answers;
    private long since;

    /** @param limit the least nanoseconds between the first answer and the confirmation */
    PositionPatience(long limit) {
        this.limit = limit;
    }

    /**
     * The position was rejected once more.
     *
     * @return whether that confirms it
     */
    boolean isExhausted(long now) {
        if (answers++ == 0) {
            since = now;
        }
        return answers >= ANSWERS && now - since >= limit;
    }

    /** A replay got beyond the position, or reached its end at or after it. */
    void disproved() {
        answers = 0;
    }
}
