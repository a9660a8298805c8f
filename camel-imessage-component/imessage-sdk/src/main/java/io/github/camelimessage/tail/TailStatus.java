// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Instant;

/**
 * The status of a tail.
 *
 * @param connected whether live streams are open and the server has answered
 * @param since when {@code connected} last changed
 * @param proven everything up to this sequence was delivered
 * @param head the newest sequence seen
 * @param ahead number of events delivered beyond {@code proven}
 * @param lastFrame when the server last sent anything; null before the first time
 * @param lastAudit when a replay last reached the head of the log; null before the first time
 * @param auditsFailSince since when replays fail, or return nothing for the limit of silence; null while they work
 * @param reconnects how often the tail reconnected
 * @param gaps how often a part of the log was skipped because the server rejected the position
 * @param late how many events arrived when the position had passed them, and were delivered
 * @param lastError the last failure, or null
 */
public record TailStatus(
        boolean connected,
        Instant since,
        long proven,
        long head,
        int ahead,
        Instant lastFrame,
        Instant lastAudit,
        Instant auditsFailSince,
        int reconnects,
        int gaps,
        int late,
        Throwable lastError) {

    static TailStatus initial(Instant now) {
        return new TailStatus(false, now, 0, 0, 0, null, null, null, 0, 0, 0, null);
    }

    TailStatus withProven(long sequence) {
        return sequence == proven
                ? this
                : new TailStatus(
                        connected,
                        since,
                        sequence,
                        Math.max(head, sequence),
                        ahead,
                        lastFrame,
                        lastAudit,
                        auditsFailSince,
                        reconnects,
                        gaps,
                        late,
                        lastError);
    }
}
