// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * Whether a log that ends before the position is to be believed. It is another log, then, in which new events would pass for
 * old ones; but it may be a server that lags behind the others, so it has to say so again and again for a while.
 */
final class ShortLog {

    private static final int ANSWERS = 3;

    private int answers;
    private long since;

    /** It has said so once more. */
    boolean isBelieved(long now, long limit) {
        if (answers++ == 0) {
            since = now;
        }
        return answers >= ANSWERS && now - since >= limit;
    }

    /** It has shown that it reaches to the position. */
    void disproved() {
        answers = 0;
    }
}
