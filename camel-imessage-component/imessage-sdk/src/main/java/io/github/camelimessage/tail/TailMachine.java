// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.transport.PhotonErrors;
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
 *       been attached yet, and nobody would have said so.
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

    private final TailOptions options;
    private final TailEffects effects;
    private final Frontier frontier;
    private final Delivery delivery;
    private final LiveConnection connection;
    private final AuditSchedule schedule;
    private final AuditUnderWay audit;
    private final AuditFailures failures = new AuditFailures();
    private final AnchorCheck anchorCheck;
    private final PositionPatience patience;
    private final TailDeadlines deadlines;
    private long head;
    private boolean cursorRejected;
    private boolean draining;

    TailMachine(TailOptions options, Checkpoint start, TailEffects effects, long now) {
        IntervalFunction backoff = IntervalFunction.ofExponentialRandomBackoff(
                options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay());
        this.options = options;
        this.effects = effects;
        this.frontier = new Frontier(start);
        this.delivery = new Delivery(options.ordering(), frontier, effects);
        this.head = start.position();
        long watchdog = options.watchdogLimit().toNanos();
        this.connection = new LiveConnection(watchdog, backoff, now);
        this.schedule = new AuditSchedule(options, backoff);
        this.audit = new AuditUnderWay(watchdog);
        this.anchorCheck = new AnchorCheck(start.anchor());
        this.patience = new PositionPatience(watchdog);
        this.deadlines = new TailDeadlines(connection, audit, schedule, failures, delivery, watchdog);
    }

    /**
     * Does what is due, and answers when to come again at the latest.
     *
     * @param heard every frame that had arrived by then has been told. Silence counts up to there and not to {@code now}:
     *     while a handler is busy, frames wait, and the server is not silent
     */
    long tick(long heard, long now) {
        if (draining) {
            return deadlines.whileDraining();
        }
        if (!connection.isOpen() && now >= connection.dueAt()) {
            connect(now);
        }
        if (connection.isOpen() && heard > connection.deadline()) {
            disconnect(now);
            effects.connectionDead();
        }
        if (audit.isSilent(heard)) {
            retryAudit(PhotonErrors.timeout("The replay was silent for " + options.watchdogLimit()), now);
        }
        if (audit.isStalled(heard)) {
            failures.failed(now);
        }
        if (now >= deadlines.release(!cursorRejected)) {
            delivery.release();
        }
        if (connection.isOpen() && !audit.isRunning() && !cursorRejected && now >= schedule.dueAt()) {
            startAudit(now);
        }
        return deadlines.next(!cursorRejected);
    }

    // ------------------------------------------------------------------ live streams

    private void connect(long now) {
        connection.opened(now);
        delivery.connected();
        anchorCheck.connected();
        schedule.atOnce(now);
        effects.openLive(connection.generation());
    }

    private void disconnect(long now) {
        connection.lost(now);
        failures.disconnected(now);
        stopAudit();
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
            if (audit.isRunning()) {
                schedule.onceMore();
            }
            schedule.by(now);
        }
        if (frame instanceof Event event) {
            head = Math.max(head, event.sequence());
            switch (delivery.live(event)) {
                case DELIVERED -> {
                    schedule.by(now + options.auditInterval().toNanos());
                    if (delivery.isNearlyFull()) {
                        schedule.soon(now);
                    }
                }
                case HELD -> {
                    if (options.ordering() == Ordering.STRICT) {
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

    private void startAudit(long now) {
        long after = anchorCheck.start(frontier.proven());
        if (!effects.openAudit(audit.nextNumber(), after == 0 ? null : after)) {
            schedule.gateInUse(now);
            return;
        }
        audit.began(after, now);
        anchorCheck.auditBegan();
        schedule.started(frontier.proven());
    }

    private void stopAudit() {
        audit.ended();
        effects.closeAudit();
    }

    /** A frame of an audit. */
    void auditFrame(int ofAudit, EventFrame frame, long now) {
        if (!audit.is(ofAudit)) {
            return;
        }
        audit.frame(now);
        if (frame instanceof Event event) {
            switch (anchorCheck.look(event)) {
                case ANOTHER_LOG -> denied(PositionDenials.anotherLog(frontier.proven(), anchorCheck.anchor()), now);
                case MISSING -> {
                    effects.anchorMissing(anchorCheck.anchor());
                    auditedEvent(event, now);
                }
                case NOTHING -> auditedEvent(event, now);
            }
        } else if (frame instanceof CatchUpComplete complete) {
            auditEndsAt(complete.headSequence(), now);
        }
    }

    /** As {@link #liveAsked}, of an audit. */
    void auditAsked(int ofAudit, long now) {
        if (audit.is(ofAudit)) {
            audit.frame(now);
            audit.progressed(now);
        }
    }

    private void auditedEvent(Event event, long now) {
        if (draining && frontier.isNew(event.sequence())) {
            stopAudit(); // the next run begins here
            return;
        }
        if (delivery.audited(event)) {
            anchorCheck.shown(event);
            progressed(now);
        }
    }

    /** Whatever failed before, the server does its work, and knows the position. */
    private void progressed(long now) {
        head = Math.max(head, frontier.proven());
        audit.progressed(now);
        schedule.progressed();
        connection.works();
        failures.over();
        patience.disproved();
        effects.proven(frontier.proven(), anchorCheck.anchor());
    }

    private void auditEndsAt(long end, long now) {
        if (end < frontier.proven()) {
            denied(PositionDenials.endsBefore(frontier.proven(), end), now);
            return;
        }
        if (anchorCheck.isUnderWay()) {
            anchorCheck.settled();
            effects.anchorMissing(anchorCheck.anchor());
        }
        if (frontier.prove(end)) {
            progressed(now);
        }
        stopAudit();
        patience.disproved();
        failures.over();
        if (delivery.auditComplete()) {
            schedule.onceMore();
        }
        schedule.completed(now, frontier.proven(), head, frontier.ahead());
        effects.auditComplete();
    }

    /**
     * An audit ended without having said that it is complete.
     *
     * @param failure null when it ended politely
     */
    void auditEnded(int ofAudit, Throwable failure, long now) {
        if (!audit.is(ofAudit)) {
            return;
        }
        if (failure == null) {
            retryAudit(PhotonErrors.unexpectedAnswer("The replay ended before it was complete", null), now);
        } else if (PositionDenials.isNotSupported(failure)) {
            rejected((ValidationException) failure);
        } else if (!PositionDenials.isRefusal(failure)) {
            retryAudit(failure, now);
        } else if (anchorCheck.isUnderWay()) {
            anchorCheck.settled(); // the position itself may be known
            stopAudit();
            schedule.atOnce(now);
        } else if (!audit.hasPosition()) {
            retryAudit(failure, now);
        } else {
            denied(PositionDenials.refused(frontier.proven(), (IMessageException) failure), now);
        }
    }

    private void denied(ValidationException denial, long now) {
        if (patience.isExhausted(now)) {
            rejected(denial);
        } else {
            retryAudit(denial, now);
        }
    }

    private void rejected(ValidationException rejection) {
        stopAudit();
        cursorRejected = true;
        effects.cursorRejected(rejection);
    }

    private void retryAudit(Throwable failure, long now) {
        stopAudit();
        failures.failed(now);
        schedule.failed(now);
        effects.failed(failure);
    }

    /**
     * Goes on from another place than the one that was rejected; 0 is everything that the server holds. What was known
     * beyond that place is forgotten, since it may be that of another log. The position to store has been moved before, by
     * {@link TailHandler#cursorRejected}.
     */
    void moveTo(long sequence, long now) {
        delivery.moveTo(sequence);
        anchorCheck.moved();
        patience.disproved();
        failures.over();
        head = sequence;
        cursorRejected = false;
        schedule.atOnce(now);
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
        stopAudit();
        effects.closeLive();
        if (connection.isOpen() && !cursorRejected && frontier.ahead() > 0) {
            startAudit(now);
        }
        connection.closed();
    }

    boolean isDrained() {
        return draining && !audit.isRunning();
    }

    // ------------------------------------------------------------------ what it knows

    boolean isConnected() {
        return connection.isOpen() && (!delivery.isHolding() || connection.isAnswered());
    }

    /** Whether audits have failed, or brought nothing for as long as a stream may be silent, since one last got on. */
    boolean auditsFail() {
        return failures.isFailing();
    }

    int generation() {
        return connection.generation();
    }

    long proven() {
        return frontier.proven();
    }

    long head() {
        return head;
    }

    int ahead() {
        return frontier.ahead();
    }
}
