// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.resilience4j.core.IntervalFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The rules by which every durable event is handed on exactly once in a run, for ever. It does nothing by itself: it is told
 * what happened and when (nanoseconds of any steady clock), and answers through {@link TailEffects}. One thread at a time.
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
 *   <li>Later audits come on a timer. There is one at a time, and it begins at {@code proven}, so a broken one costs nothing.
 *   <li>With {@link Ordering#STRICT} a live event is only a bell that calls for an audit.
 * </ol>
 */
final class TailMachine {

    /** Events that wait for the first audit; when there are more, they are left to the next one. */
    static final int MAX_HELD = 1024;

    /** Live events remembered beyond {@code proven}; when there are more, live events wait for an audit again. */
    static final int MAX_AHEAD = 100_000;

    /** How often a log has to end before {@code proven} until it is believed. */
    private static final int SHORT_HEADS = 3;

    /** So that a busy log is read in batches, and so that a gate in use is asked again soon. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

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
    private final Map<Family, Long> lastFrames = new EnumMap<>(Family.class);
    private long connectedAt;

    private boolean holding;
    private boolean heldOverflow;
    private final Deque<Event> held = new ArrayDeque<>();

    private boolean auditing;
    private int audit;
    private long auditAt;
    private boolean auditAgain;
    private int auditFailures;
    private int shortHeads;
    private long retryAt = Long.MIN_VALUE;
    private long provenBefore;
    private long lastAuditFrame;

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
    }

    /**
     * Does what is due, and answers when to come again at the latest. Whatever arrived before {@code heard} has been told.
     */
    long tick(long heard, long now) {
        if (draining) {
            return auditing ? lastAuditFrame + watchdog() : NEVER;
        }
        if (!connected && now >= connectAt) {
            connect(now);
        }
        if (connected && isSilent(heard)) {
            disconnect(now);
        }
        if (auditing && heard - lastAuditFrame > watchdog()) {
            retryAudit(now);
        }
        if (connected && !auditing && !cursorRejected && now >= auditAt) {
            startAudit(now);
        }
        return nextDeadline();
    }

    private long nextDeadline() {
        if (!connected) {
            return connectAt;
        }
        long deadline = auditing ? lastAuditFrame + watchdog() : cursorRejected ? NEVER : auditAt;
        for (Family family : Family.values()) {
            deadline = Math.min(deadline, lastFrames.getOrDefault(family, connectedAt) + watchdog());
        }
        return deadline;
    }

    private boolean isSilent(long heard) {
        for (Family family : Family.values()) {
            if (heard - lastFrames.getOrDefault(family, connectedAt) > watchdog()) {
                return true;
            }
        }
        return false;
    }

    private long watchdog() {
        return options.watchdogLimit().toNanos();
    }

    // ------------------------------------------------------------------ live streams

    private void connect(long now) {
        connected = true;
        generation++;
        connectedAt = now;
        lastFrames.clear();
        holding = true;
        auditAt = now;
        effects.openLive(generation);
    }

    private void disconnect(long now) {
        connected = false;
        connectAt = now + TimeUnit.MILLISECONDS.toNanos(backoff.apply(++connectFailures));
        held.clear();
        heldOverflow = false;
        stopAudit();
        effects.closeLive();
    }

    /** A live stream ended, politely or not. */
    void liveEnded(int ofGeneration, long now) {
        if (isCurrent(ofGeneration)) {
            disconnect(now);
        }
    }

    /** A frame of a live stream. */
    void live(int ofGeneration, Family family, EventFrame frame, long now) {
        if (!isCurrent(ofGeneration)) {
            return; // of a connection that is no more
        }
        boolean first = lastFrames.put(family, now) == null;
        if (first && lastFrames.size() == Family.values().length) {
            connectFailures = 0;
            auditSoon(now);
        }
        if (frame instanceof Event event) {
            head = Math.max(head, event.sequence());
            if (frontier.isNew(event.sequence())) {
                live(event, now);
            }
        }
    }

    boolean isCurrent(int ofGeneration) {
        return ofGeneration == generation && connected && !draining;
    }

    private void live(Event event, long now) {
        if (options.ordering() == Ordering.STRICT) {
            auditBy(now + PAUSE);
        } else if (holding) {
            hold(event);
        } else if (frontier.ahead() < MAX_AHEAD) {
            handOnLive(event);
            auditBy(now + options.auditInterval().toNanos());
        } else {
            holding = true;
            heldOverflow = true;
        }
    }

    private void hold(Event event) {
        if (held.size() < MAX_HELD) {
            held.add(event);
        } else {
            heldOverflow = true;
        }
    }

    private void handOnLive(Event event) {
        if (frontier.isNew(event.sequence())) {
            effects.handOn(event);
            frontier.add(event.sequence());
        }
    }

    // ------------------------------------------------------------------ audits

    private void auditSoon(long now) {
        auditAgain = auditing;
        auditBy(now);
    }

    /** Brings the next audit forward, but not that of one which failed: a server that refuses is not to be pressed. */
    private void auditBy(long latest) {
        auditAt = Math.min(auditAt, Math.max(latest, retryAt));
    }

    private void startAudit(long now) {
        if (!effects.openAudit(++audit, frontier.proven() == 0 ? null : frontier.proven())) {
            auditAt = now + PAUSE;
            return;
        }
        auditing = true;
        auditAgain = false;
        provenBefore = frontier.proven();
        lastAuditFrame = now;
    }

    private void stopAudit() {
        auditing = false;
        effects.closeAudit();
    }

    /** A frame of an audit. */
    void audit(int ofAudit, EventFrame frame, long now) {
        if (!isCurrentAudit(ofAudit)) {
            return;
        }
        lastAuditFrame = now;
        if (frame instanceof Event event) {
            audited(event);
        } else if (frame instanceof CatchUpComplete complete) {
            if (complete.headSequence() < frontier.proven()) {
                endedShort(complete.headSequence(), now);
            } else {
                shortHeads = 0;
                prove(complete.headSequence());
                stopAudit();
                auditComplete(now);
            }
        }
    }

    /**
     * A log that ends before what it has shown is another log, in which new events would pass for old ones; unless a server
     * that lags behind has answered, so it may say so again.
     */
    private void endedShort(long headSequence, long now) {
        if (++shortHeads < SHORT_HEADS) {
            retryAudit(now);
        } else {
            shortHeads = 0;
            rejected(ValidationException.invalidArgument(
                    "since", frontier.proven(), "The log ends at " + headSequence + ", before the position"));
        }
    }

    private void audited(Event event) {
        if (frontier.isNew(event.sequence())) {
            if (draining) {
                stopAudit(); // the next run begins here
                return;
            }
            effects.handOn(event);
        }
        prove(event.sequence());
    }

    private void prove(long sequence) {
        head = Math.max(head, sequence);
        if (sequence > frontier.proven()) {
            frontier.prove(sequence);
            effects.proven(sequence);
        }
    }

    private void auditComplete(long now) {
        if (heldOverflow) {
            held.clear();
            heldOverflow = false;
            auditAgain = true;
        } else {
            holding = false;
            held.forEach(this::handOnLive);
            held.clear();
        }
        boolean stalled = frontier.proven() == provenBefore && head > frontier.proven();
        auditFailures = stalled ? auditFailures + 1 : 0;
        auditAt = now + untilNextAudit(stalled);
    }

    private long untilNextAudit(boolean stalled) {
        if (auditAgain) {
            return 0;
        }
        if (options.ordering() == Ordering.STRICT && head > frontier.proven()) {
            // A head that audits do not reach must not make us ask for ever.
            return stalled ? TimeUnit.MILLISECONDS.toNanos(backoff.apply(auditFailures)) : PAUSE;
        }
        return (frontier.ahead() > 0 ? options.auditInterval() : options.idleAuditInterval()).toNanos();
    }

    /** An audit ended without having said that it is complete. */
    void auditEnded(int ofAudit, Throwable failure, long now) {
        if (!isCurrentAudit(ofAudit)) {
            return;
        }
        if (failure instanceof ValidationException rejection) {
            rejected(rejection);
        } else {
            retryAudit(now);
        }
    }

    private void rejected(ValidationException rejection) {
        stopAudit();
        cursorRejected = true;
        effects.cursorRejected(rejection);
    }

    private void retryAudit(long now) {
        stopAudit();
        retryAt = now + TimeUnit.MILLISECONDS.toNanos(backoff.apply(++auditFailures));
        auditAt = retryAt;
    }

    /** Goes on from another place than the one that was rejected; 0 is everything that the server holds. */
    void moveTo(long sequence, long now) {
        if (sequence > 0) {
            held.forEach(this::handOnLive); // no audit from there will bring them
            held.clear();
        }
        frontier.moveTo(sequence);
        head = sequence;
        cursorRejected = false;
        auditAt = now;
    }

    // ------------------------------------------------------------------ the end

    /**
     * A last audit of what was handed on already, so that the position alone says all. Nothing more is handed on;
     * {@link #isDrained} tells when it is over.
     */
    void drain(long now) {
        draining = true;
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
        return connected && (!holding || lastFrames.size() == Family.values().length);
    }

    int generation() {
        return generation;
    }

    boolean isCurrentAudit(int ofAudit) {
        return ofAudit == audit && auditing;
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
