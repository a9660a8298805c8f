// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import java.time.Duration;
import java.util.Set;

/** The audits of a {@link TailMachine}: one at a time, what each one finds, and what a failure means. */
final class Audits {

    private static final long NEVER = Long.MAX_VALUE;

    private final Duration silenceLimit;
    private final Frontier frontier;
    private final Delivery delivery;
    private final LiveConnection connection;
    private final AuditSchedule schedule;
    private final TailEffects effects;
    private final AuditUnderWay underWay;
    private final AuditFailures failures = new AuditFailures();
    private final AnchorCheck anchorCheck;
    private final PositionPatience patience;
    private Set<Family> attached = Set.of();
    private boolean cursorRejected;
    private boolean isLast;

    /**
     * @param silenceLimit how long an audit may be silent, and how long audits may fail before live events no longer
     *     wait for them
     * @param anchor null if none is known
     */
    Audits(
            Duration silenceLimit,
            Anchor anchor,
            Frontier frontier,
            Delivery delivery,
            LiveConnection connection,
            AuditSchedule schedule,
            TailEffects effects) {
        this.silenceLimit = silenceLimit;
        this.frontier = frontier;
        this.delivery = delivery;
        this.connection = connection;
        this.schedule = schedule;
        this.effects = effects;
        this.underWay = new AuditUnderWay(silenceLimit.toNanos());
        this.anchorCheck = new AnchorCheck(anchor);
        this.patience = new PositionPatience(silenceLimit.toNanos());
    }

    void connected(long now) {
        anchorCheck.connected();
        schedule.atOnce(now);
    }

    void disconnected(long now) {
        failures.disconnected(now);
        stop();
    }

    /** A live stream may have been attached only now: the log must be read up to here. */
    void another(long now) {
        if (underWay.isRunning()) {
            schedule.onceMore();
        }
        schedule.by(now);
    }

    /** @param heard every frame that had arrived by then has been passed in */
    void listen(long heard, long now) {
        if (underWay.isSilent(heard)) {
            retry(ConnectionException.timeout("The replay was silent for " + silenceLimit, null), now);
        }
        if (underWay.isStalled(heard)) {
            failures.failed(now);
        }
    }

    void startWhenDue(long now) {
        if (!underWay.isRunning() && !cursorRejected && now >= schedule.dueAt()) {
            start(now);
        }
    }

    private void start(long now) {
        long after = anchorCheck.start(frontier.proven());
        if (!effects.openAudit(underWay.nextNumber(), after == 0 ? null : after)) {
            schedule.gateInUse(now);
            return;
        }
        underWay.began(after, now);
        attached = connection.attached();
        anchorCheck.auditBegan();
        schedule.started(frontier.proven());
    }

    private void stop() {
        underWay.ended();
        effects.closeAudit();
    }

    /** A frame of the audit. */
    void frame(int ofAudit, EventFrame frame, long now) {
        if (!underWay.is(ofAudit)) {
            return;
        }
        underWay.frame(now);
        if (frame instanceof Event event) {
            switch (anchorCheck.look(event)) {
                case ANOTHER_LOG -> denied(PositionDenials.anotherLog(frontier.proven(), anchorCheck.anchor()), now);
                case MISSING -> {
                    effects.anchorMissing(anchorCheck.anchor());
                    event(event, now);
                }
                case NOTHING -> event(event, now);
            }
        } else if (frame instanceof CatchUpComplete complete) {
            endsAt(complete.headSequence(), now);
        }
    }

    /** More frames were requested from an audit that had used up its credit: its silence counts from now on. */
    void asked(int ofAudit, long now) {
        if (underWay.is(ofAudit)) {
            underWay.frame(now);
            underWay.progressed(now);
        }
    }

    private void event(Event event, long now) {
        if (isLast && frontier.isNew(event.sequence())) {
            stop(); // the next run starts here
            return;
        }
        if (delivery.audited(event)) {
            anchorCheck.shown(event);
            progressed(now);
        }
    }

    /** Earlier failures do not matter: the server works, and knows the position. */
    private void progressed(long now) {
        underWay.progressed(now);
        schedule.progressed();
        connection.works();
        failures.over();
        patience.disproved();
        effects.proven(frontier.proven(), anchorCheck.anchor());
    }

    private void endsAt(long end, long now) {
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
        stop();
        patience.disproved();
        failures.over();
        if (delivery.auditComplete(attached)) {
            schedule.onceMore();
        }
        schedule.completed(now, frontier.proven(), frontier.head(), frontier.ahead());
        effects.auditComplete();
    }

    /**
     * An audit ended without reporting that it is complete.
     *
     * @param failure null if the server ended it without an error
     */
    void ended(int ofAudit, Throwable failure, long now) {
        if (!underWay.is(ofAudit)) {
            return;
        }
        if (failure == null) {
            retry(IMessageException.unexpectedAnswer("The replay ended before it was complete", null), now);
        } else if (PositionDenials.isNotSupported(failure)) {
            rejected((ValidationException) failure);
        } else if (!PositionDenials.isRefusal(failure)) {
            retry(failure, now);
        } else if (anchorCheck.isUnderWay()) {
            anchorCheck.settled(); // the server may know the position itself
            stop();
            schedule.atOnce(now);
        } else if (!underWay.hasPosition()) {
            retry(failure, now);
        } else {
            denied(PositionDenials.refused(frontier.proven(), (IMessageException) failure), now);
        }
    }

    private void denied(ValidationException denial, long now) {
        if (patience.isExhausted(now)) {
            rejected(denial);
        } else {
            retry(denial, now);
        }
    }

    private void rejected(ValidationException rejection) {
        stop();
        cursorRejected = true;
        effects.cursorRejected(rejection);
    }

    private void retry(Throwable failure, long now) {
        stop();
        failures.failed(now);
        schedule.failed(now);
        effects.failed(failure);
    }

    /** The tail continues at another position than the rejected one. */
    void moved(long now) {
        anchorCheck.moved();
        patience.disproved();
        failures.over();
        cursorRejected = false;
        schedule.atOnce(now);
    }

    /** Ends the current audit; none starts any more except {@link #startLast}. */
    void finish() {
        isLast = true;
        stop();
    }

    /** Starts the last audit if it is useful. */
    void startLast(long now) {
        if (!cursorRejected && frontier.ahead() > 0) {
            start(now);
        }
    }

    boolean isRunning() {
        return underWay.isRunning();
    }

    /** When the current audit will count as dead if it stays silent, or when the next one starts. */
    long dueAt() {
        if (underWay.isRunning()) {
            return underWay.deadline();
        }
        return cursorRejected || isLast ? NEVER : schedule.dueAt();
    }

    /** Whether audits have failed, or returned nothing for the limit of silence, since one last made progress. */
    boolean areFailing() {
        return failures.isFailing();
    }

    /** When live events no longer wait for failing audits. */
    long willHaveFailed() {
        return cursorRejected ? NEVER : failures.willHaveLasted(silenceLimit.toNanos());
    }
}
