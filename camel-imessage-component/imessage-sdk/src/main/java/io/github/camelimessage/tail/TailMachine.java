// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.resilience4j.core.IntervalFunction;
import java.util.Collection;

/**
 * The rules by which every durable event is delivered exactly once in a run, unless the server rejects the position: a
 * jump forward skips events, a jump back repeats some ({@link #moveTo}). It does nothing by itself: signals and their
 * time (nanoseconds of any steady clock) are passed in, and it answers through {@link TailEffects}. One thread at a time.
 *
 * <p>Live streams are trusted for what they bring, a replay of the log for what they lost:
 *
 * <ol>
 *   <li>Live streams are opened first, then the log is replayed from {@code proven}: an <em>audit</em>. New events of the
 *       audit are delivered, and {@code proven} follows them, at the end of the audit to the head that it reports.
 *   <li>Until the first audit of a connection is complete, live events wait, so that none overtakes a missed event; unless
 *       audits fail for so long that late is better than never. After that they are delivered at once and remembered as
 *       {@code ahead} of {@code proven}.
 *   <li>When each live stream has sent its first frame, there is one more audit: before that frame a stream may not have
 *       been attached yet, which nothing reports. For the same reason an event of a stream waits, and requests an audit,
 *       until an audit is complete that started after the first frame of that stream.
 *   <li>Later audits are started by a timer ({@link AuditSchedule}). There is one at a time, and it starts at
 *       {@code proven}, so a broken one costs nothing; but the first one of a connection starts early enough to check
 *       whether the log is still the same ({@link AnchorCheck}).
 *   <li>Every event is delivered: one that arrives when {@code proven} has passed it is late, and not lost.
 *   <li>A rejected position counts when the server has rejected it for a while ({@link PositionPatience}).
 *   <li>With {@link Ordering#STRICT} a live event only triggers an audit; it is delivered itself only if audits leave it
 *       out.
 * </ol>
 *
 * <p>The position to save is not known here, because it depends on what completes: see {@link LowWaterMark}.
 */
final class TailMachine {

    private static final long NEVER = Long.MAX_VALUE;

    private final TailOptions options;
    private final TailEffects effects;
    private final Frontier frontier;
    private final Delivery delivery;
    private final LiveConnection connection;
    private final AuditSchedule schedule;
    private final Audits audits;
    private boolean draining;

    TailMachine(TailOptions options, Checkpoint start, TailEffects effects, long now) {
        IntervalFunction backoff = IntervalFunction.ofExponentialRandomBackoff(
                options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay());
        this.options = options;
        this.effects = effects;
        this.frontier = new Frontier(start);
        this.delivery = new Delivery(options.ordering(), frontier, effects);
        this.connection = new LiveConnection(options.watchdogLimit().toNanos(), backoff, effects.connectTimes(), now);
        this.schedule = new AuditSchedule(options, backoff);
        this.audits =
                new Audits(options.watchdogLimit(), start.anchor(), frontier, delivery, connection, schedule, effects);
    }

    /**
     * Does what is due, and returns when to call this again at the latest.
     *
     * @param heard every frame that had arrived by then has been passed in. Silence counts up to there and not to
     *     {@code now}: while a handler is busy, frames wait, and the server is not silent
     */
    long tick(long heard, long now) {
        if (draining) {
            return audits.dueAt();
        }
        if (connection.isToOpen(now)) {
            connect(now);
        }
        if (connection.isOpen() && heard > connection.deadline()) {
            disconnect(now);
            effects.connectionDead();
        }
        audits.listen(heard, now);
        if (now >= releaseAt()) {
            delivery.release();
        }
        if (connection.isOpen()) {
            audits.startWhenDue(now);
        }
        return connection.isOpen()
                ? Math.min(Math.min(audits.dueAt(), connection.deadline()), releaseAt())
                : connection.dueAt();
    }

    /** When live events no longer wait for failing audits. */
    private long releaseAt() {
        return delivery.mayRelease() ? audits.willHaveFailed() : NEVER;
    }

    // ------------------------------------------------------------------ live streams

    private void connect(long now) {
        connection.opened(now);
        delivery.connected();
        audits.connected(now);
        effects.openLive(connection.generation());
    }

    private void disconnect(long now) {
        connection.lost(now);
        audits.disconnected(now);
        effects.closeLive();
    }

    /**
     * A live stream ended.
     *
     * @param failure null if the server ended it without an error
     */
    void liveEnded(int ofGeneration, Throwable failure, long now) {
        if (isCurrent(ofGeneration)) {
            disconnect(now);
            if (failure != null) {
                effects.failed(failure);
            }
        }
    }

    /** A frame of a live stream. */
    void liveFrame(int ofGeneration, Family family, EventFrame frame, long now) {
        if (!isCurrent(ofGeneration)) {
            return; // of an earlier connection
        }
        if (connection.heard(family, now)) {
            connection.works();
            audits.another(now);
        }
        if (frame instanceof Event event) {
            frontier.saw(event.sequence());
            switch (delivery.live(family, event)) {
                case DELIVERED -> {
                    schedule.by(now + options.auditInterval().toNanos());
                    if (delivery.isNearlyFull()) {
                        schedule.soon(now);
                    }
                }
                case HELD -> {
                    if (delivery.callsForAudit()) {
                        schedule.soon(now);
                    }
                }
                case KNOWN -> {}
            }
        }
    }

    /** More frames were requested from a live stream that had used up its credit: its silence counts from now on. */
    void liveAsked(int ofGeneration, Family family, long now) {
        if (isCurrent(ofGeneration)) {
            connection.asked(family, now);
        }
    }

    private boolean isCurrent(int ofGeneration) {
        return connection.is(ofGeneration) && !draining;
    }

    // ------------------------------------------------------------------ audits

    /** A frame of an audit. */
    void auditFrame(int ofAudit, EventFrame frame, long now) {
        audits.frame(ofAudit, frame, now);
    }

    /** Like {@link #liveAsked}, for an audit. */
    void auditAsked(int ofAudit, long now) {
        audits.asked(ofAudit, now);
    }

    /**
     * An audit ended without reporting that it is complete.
     *
     * @param failure null if the server ended it without an error
     */
    void auditEnded(int ofAudit, Throwable failure, long now) {
        audits.ended(ofAudit, failure, now);
    }

    /**
     * Continues at another position than the rejected one; 0 is everything that the server has. Everything known beyond
     * that position is forgotten, because it may be of another log. The position to save was moved before, by {@link
     * TailHandler#cursorRejected}.
     */
    void moveTo(long sequence, long now) {
        delivery.moveTo(sequence);
        audits.moved(now);
    }

    // ------------------------------------------------------------------ the end

    /**
     * A last audit of events that were delivered already, so that the position alone is enough. Nothing more is
     * delivered; {@link #isDrained} returns when it is over.
     *
     * @param delivered everything up to here was delivered
     * @param left should have been delivered, and was not
     */
    void drain(long delivered, Collection<Long> left, long now) {
        draining = true;
        frontier.takeBack(delivered, left);
        delivery.forgetHeld();
        audits.finish();
        effects.closeLive();
        if (connection.isOpen()) {
            audits.startLast(now);
        }
        connection.closed();
    }

    boolean isDrained() {
        return draining && !audits.isRunning();
    }

    // ------------------------------------------------------------------ status

    boolean isConnected() {
        return connection.isOpen() && (delivery.isAudited() || connection.isAnswered());
    }

    /** Whether audits have failed, or returned nothing for the limit of silence, since one last made progress. */
    boolean auditsFail() {
        return audits.areFailing();
    }

    int generation() {
        return connection.generation();
    }

    long proven() {
        return frontier.proven();
    }

    long head() {
        return frontier.head();
    }

    int ahead() {
        return frontier.ahead();
    }
}
