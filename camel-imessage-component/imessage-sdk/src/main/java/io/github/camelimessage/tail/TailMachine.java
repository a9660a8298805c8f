// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.resilience4j.core.IntervalFunction;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The rules by which every durable event is handed on exactly once in a run, for ever, unless the server rejects the
 * position: a move forward leaves events out, a move back repeats some ({@link #moveTo}). It does nothing by itself: it is
 * told what happened and when (nanoseconds of any steady clock), and answers through {@link TailEffects}. One thread at a
 * time.
 *
 * <p>Live streams are trusted for what they bring, a replay of the log for what they did not:
 *
 * <ol>
 *   <li>Live streams are opened first, then the log is replayed from {@code proven}: an <em>audit</em>. What it brings that
 *       is new is handed on, and {@code proven} follows it, at its end to the head that it names.
 *   <li>Until the first audit of a connection is complete, live events are held back, so that none overtakes what was missed
 *       before it. From then on they are handed on at once and remembered as {@code ahead} of {@code proven}.
 *   <li>When each live stream has shown its first frame, the log is audited once more: before that, a stream may not have
 *       been attached yet, and nobody would have said so.
 *   <li>Later audits come on a timer ({@link AuditSchedule}). There is one at a time, and it begins at {@code proven}, so a
 *       broken one costs nothing.
 *   <li>With {@link Ordering#STRICT} a live event is only a bell that calls for an audit.
 * </ol>
 *
 * <p>What to store is not known here, since that depends on what completes: see {@link LowWaterMark}.
 */
final class TailMachine {

    /** Events that wait for the first audit; when there are more, they are left to the next one. */
    static final int MAX_HELD = 1024;

    /** Live events remembered beyond {@code proven}; when there are more, live events wait for an audit again. */
    static final int MAX_AHEAD = 100_000;

    /**
     * The same for the pieces that they are in, since the stored position names each: with those in flight it stays below 64
     * kB. When half of it is used, an audit begins soon.
     */
    static final int MAX_RANGES = 2048;

    private static final long NEVER = Long.MAX_VALUE;

    private final TailOptions options;
    private final TailEffects effects;
    private final Frontier frontier;
    private final IntervalFunction backoff;
    private long head;

    private boolean connected;
    private int generation;
    private long connectAt;
    private int connectFailures;
    private final LiveSigns signs;

    private boolean holding;
    private final Deque<Event> held = new ArrayDeque<>();
    /** Live events were thrown away, for lack of room: only an audit that begins after that brings them. */
    private boolean leftToAudit;

    private final AuditSchedule schedule;
    private final ShortLog shortLog = new ShortLog();
    private boolean auditing;
    private int auditNumber;
    private long lastAuditFrame;
    private long lastAuditProgress;
    private boolean auditsFail;

    private boolean cursorRejected;
    private boolean draining;

    TailMachine(TailOptions options, Frontier frontier, TailEffects effects, long now) {
        this.options = options;
        this.frontier = frontier;
        this.effects = effects;
        this.head = frontier.proven();
        this.connectAt = now;
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(
                options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay());
        this.signs = new LiveSigns(watchdog());
        this.schedule = new AuditSchedule(options, backoff);
    }

    /**
     * Does what is due, and answers when to come again at the latest.
     *
     * @param heard every frame that had arrived by then has been told. Silence counts up to there and not to {@code now}:
     *     while a handler is busy, frames wait, and the server is not silent
     */
    long tick(long heard, long now) {
        if (draining) {
            return auditing ? lastAuditFrame + watchdog() : NEVER;
        }
        if (!connected && now >= connectAt) {
            connect(now);
        }
        if (connected && heard > signs.deadline()) {
            disconnect(now);
            effects.connectionDead();
        }
        if (auditing && heard - lastAuditFrame > watchdog()) {
            retryAudit(PhotonErrors.timeout("The replay was silent for " + options.watchdogLimit()), now);
        }
        if (auditing && heard - lastAuditProgress > watchdog()) {
            auditsFail = true;
        }
        if (connected && !auditing && !cursorRejected && now >= schedule.dueAt()) {
            startAudit(now);
        }
        return nextDeadline();
    }

    private long nextDeadline() {
        if (!connected) {
            return connectAt;
        }
        long audit = auditing ? lastAuditFrame + watchdog() : cursorRejected ? NEVER : schedule.dueAt();
        return Math.min(audit, signs.deadline());
    }

    private long watchdog() {
        return options.watchdogLimit().toNanos();
    }

    // ------------------------------------------------------------------ live streams

    private void connect(long now) {
        connected = true;
        generation++;
        signs.opened(now);
        holding = true;
        schedule.atOnce(now);
        effects.openLive(generation);
    }

    private void disconnect(long now) {
        connected = false;
        connectAt = now + TimeUnit.MILLISECONDS.toNanos(backoff.apply(++connectFailures));
        held.clear();
        leftToAudit = false;
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
        if (signs.heard(family, now)) {
            connectFailures = 0;
            if (auditing) {
                schedule.onceMore();
            }
            schedule.by(now);
        }
        if (frame instanceof Event event) {
            head = Math.max(head, event.sequence());
            if (frontier.isNew(event.sequence())) {
                liveEvent(event, now);
            }
        }
    }

    /** More was asked of a live stream that had brought all that it was asked for: its silence counts from now on. */
    void liveAsked(int ofGeneration, Family family, long now) {
        if (isCurrent(ofGeneration)) {
            signs.asked(family, now);
        }
    }

    private boolean isCurrent(int ofGeneration) {
        return ofGeneration == generation && connected && !draining;
    }

    private void liveEvent(Event event, long now) {
        if (options.ordering() == Ordering.STRICT) {
            schedule.soon(now);
        } else if (holding) {
            hold(event);
        } else if (frontier.ahead() < MAX_AHEAD && frontier.ranges() < MAX_RANGES) {
            handOnLive(event);
            schedule.by(now + options.auditInterval().toNanos());
            if (frontier.ranges() > MAX_RANGES / 2) {
                schedule.soon(now);
            }
        } else {
            // What is handed on has to be remembered: without room for it, this and what follows wait for an audit.
            holding = true;
            leftToAudit = true;
        }
    }

    private void hold(Event event) {
        if (held.size() < MAX_HELD) {
            held.add(event);
        } else {
            leftToAudit = true;
        }
    }

    private void handOnLive(Event event) {
        if (frontier.isNew(event.sequence())) {
            effects.handOn(event);
            frontier.add(event.sequence());
        }
    }

    // ------------------------------------------------------------------ audits

    private void startAudit(long now) {
        if (!effects.openAudit(++auditNumber, frontier.proven() == 0 ? null : frontier.proven())) {
            schedule.gateInUse(now);
            return;
        }
        auditing = true;
        schedule.started(frontier.proven());
        lastAuditFrame = now;
        lastAuditProgress = now;
    }

    private void stopAudit() {
        auditing = false;
        effects.closeAudit();
    }

    /** A frame of an audit. */
    void auditFrame(int ofAudit, EventFrame frame, long now) {
        if (!isCurrentAudit(ofAudit)) {
            return;
        }
        lastAuditFrame = now;
        if (frame instanceof Event event) {
            auditedEvent(event, now);
        } else if (frame instanceof CatchUpComplete complete) {
            if (complete.headSequence() < frontier.proven()) {
                endedShort(complete.headSequence(), now);
            } else {
                shortLog.disproved();
                prove(complete.headSequence(), now);
                stopAudit();
                auditComplete(now);
            }
        }
    }

    /** As {@link #liveAsked}, of an audit. */
    void auditAsked(int ofAudit, long now) {
        if (isCurrentAudit(ofAudit)) {
            lastAuditFrame = now;
            lastAuditProgress = now;
        }
    }

    private boolean isCurrentAudit(int ofAudit) {
        return ofAudit == auditNumber && auditing;
    }

    private void endedShort(long end, long now) {
        String message = "The log ends at " + end + ", before the position " + frontier.proven();
        if (shortLog.isBelieved(now, watchdog())) {
            rejected(ValidationException.invalidArgument("since", frontier.proven(), message));
        } else {
            retryAudit(PhotonErrors.unexpectedAnswer(message, null), now);
        }
    }

    private void auditedEvent(Event event, long now) {
        if (frontier.isNew(event.sequence())) {
            if (draining) {
                stopAudit(); // the next run begins here
                return;
            }
            effects.handOn(event);
        }
        prove(event.sequence(), now);
    }

    private void prove(long sequence, long now) {
        head = Math.max(head, sequence);
        if (sequence > frontier.proven()) {
            frontier.prove(sequence);
            lastAuditProgress = now;
            auditsFail = false;
            effects.proven(sequence);
        }
    }

    private void auditComplete(long now) {
        auditsFail = false;
        if (leftToAudit) {
            held.clear();
            leftToAudit = false;
            schedule.onceMore();
        } else {
            holding = false;
            held.forEach(this::handOnLive);
            held.clear();
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
        if (!isCurrentAudit(ofAudit)) {
            return;
        }
        if (failure instanceof ValidationException rejection) {
            rejected(rejection);
        } else if (failure != null) {
            retryAudit(failure, now);
        } else {
            retryAudit(PhotonErrors.unexpectedAnswer("The replay ended before it was complete", null), now);
        }
    }

    private void rejected(ValidationException rejection) {
        stopAudit();
        cursorRejected = true;
        effects.cursorRejected(rejection);
    }

    private void retryAudit(Throwable failure, long now) {
        stopAudit();
        auditsFail = true;
        schedule.failed(now);
        effects.failed(failure);
    }

    /**
     * Goes on from another place than the one that was rejected; 0 is everything that the server holds. What was known
     * beyond that place is forgotten, since it may be that of another log. The position to store has been moved before, by
     * {@link TailHandler#cursorRejected}.
     */
    void moveTo(long sequence, long now) {
        // No audit from there will bring what is held back up to there.
        held.stream().filter(event -> event.sequence() <= sequence).forEach(this::handOnLive);
        held.removeIf(event -> event.sequence() <= sequence);
        holding = true; // what comes from there comes before what happens now
        frontier.moveTo(sequence);
        shortLog.disproved();
        head = sequence;
        cursorRejected = false;
        schedule.atOnce(now);
    }

    // ------------------------------------------------------------------ the end

    /**
     * A last audit of what was handed on already, so that the position alone says all. Nothing more is handed on;
     * {@link #isDrained} tells when it is over.
     *
     * @param handedOn everything up to here was handed on
     * @param left was to be handed on, and was not
     */
    void drain(long handedOn, Collection<Long> left, long now) {
        draining = true;
        frontier.takeBack(handedOn, left);
        held.clear();
        stopAudit();
        effects.closeLive();
        if (connected && !cursorRejected && frontier.ahead() > 0) {
            startAudit(now);
        }
        connected = false;
    }

    boolean isDrained() {
        return draining && !auditing;
    }

    // ------------------------------------------------------------------ what it knows

    boolean isConnected() {
        return connected && (!holding || signs.areComplete());
    }

    /** Whether audits have failed, or brought nothing for as long as a stream may be silent, since one last got on. */
    boolean auditsFail() {
        return auditsFail;
    }

    int generation() {
        return generation;
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
