// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.resilience4j.core.IntervalFunction;
import java.util.Collection;

/**
 * The rules by which every durable event is delivered exactly once in a run, for ever, unless the server rejects the
 * position: a move forward leaves events out, a move back repeats some ({@link #moveTo}). It does nothing by itself: it is
 * told what happened and when (nanoseconds of any steady clock), and answers through {@link TailEffects}. One thread at a
 * time.
 *
 * <p>Live streams are trusted for what they bring, a replay of the log for what they did not:
 *
 * <ol>
 *   <li>Live streams are opened first, then the log is replayed from {@code proven}: an <em>audit</em>. What it brings that
 *       is new is delivered, and {@code proven} follows it, at its end to the head that it names.
 *   <li>Until the first audit of a connection is complete, live events are held back, so that none overtakes what was missed
 *       before it; unless audits fail for so long that late is better than never. From then on they are delivered at once
 *       and remembered as {@code ahead} of {@code proven}.
 *   <li>When each live stream has shown its first frame, the log is audited once more: before that, a stream may not have
 *       been attached yet, and nobody would have said so. For the same reason an event of a stream waits, and calls for an
 *       audit, until one is complete that began after the first frame of that stream.
 *   <li>Later audits come on a timer ({@link AuditSchedule}). There is one at a time, and it begins at {@code proven}, so a
 *       broken one costs nothing; but the first of a connection begins early enough to see whether the log is still the same
 *       ({@link AnchorCheck}).
 *   <li>What is at hand is delivered: an event that comes when {@code proven} has passed it, in whatever way, is late and
 *       not lost.
 *   <li>That the server denies the position is believed when it has said so for a while ({@link PositionPatience}).
 *   <li>With {@link Ordering#STRICT} a live event is a bell that calls for an audit; it is delivered itself only when audits
 *       passed it by.
 * </ol>
 *
 * <p>What to store is not known here, since that depends on what completes: see {@link LowWaterMark}.
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
        this.connection = new LiveConnection(options.watchdogLimit().toNanos(), backoff, now);
        this.schedule = new AuditSchedule(options, backoff);
        this.audits =
                new Audits(options.watchdogLimit(), start.anchor(), frontier, delivery, connection, schedule, effects);
    }

    /**
     * Does what is due, and answers when to come again at the latest.
     *
     * @param heard every frame that had arrived by then has been told. Silence counts up to there and not to {@code now}:
     *     while a handler is busy, frames wait, and the server is not silent
     */
    long tick(long heard, long now) {
        if (draining) {
            return audits.dueAt();
        }
        if (!connection.isOpen() && now >= connection.dueAt()) {
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

    /** When live events wait no longer for an audit that fails and fails. */
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
     * @param failure null when it ended politely
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
            return; // of a connection that is no more
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

    /** More was asked of a live stream that had brought all that it was asked for: its silence counts from now on. */
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

    /** As {@link #liveAsked}, of an audit. */
    void auditAsked(int ofAudit, long now) {
        audits.asked(ofAudit, now);
    }

    /**
     * An audit ended without having said that it is complete.
     *
     * @param failure null when it ended politely
     */
    void auditEnded(int ofAudit, Throwable failure, long now) {
        audits.ended(ofAudit, failure, now);
    }

    /**
     * Goes on from another place than the one that was rejected; 0 is everything that the server holds. What was known
     * beyond that place is forgotten, since it may be that of another log. The position to store has been moved before, by
     * {@link TailHandler#cursorRejected}.
     */
    void moveTo(long sequence, long now) {
        delivery.moveTo(sequence);
        audits.moved(now);
    }

    // ------------------------------------------------------------------ the end

    /**
     * A last audit of what was delivered already, so that the position alone says all. Nothing more is delivered;
     * {@link #isDrained} tells when it is over.
     *
     * @param delivered everything up to here was delivered
     * @param left was to be delivered, and was not
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

    // ------------------------------------------------------------------ what it knows

    boolean isConnected() {
        return connection.isOpen() && (delivery.isAudited() || connection.isAnswered());
    }

    /** Whether audits have failed, or brought nothing for as long as a stream may be silent, since one last got on. */
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
