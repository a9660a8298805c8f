// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import java.util.EnumSet;
import java.util.Set;

/** Which event is delivered, and when: each one once, missed events first, and none dropped. */
final class Delivery {

    /** Live events remembered beyond {@code proven}; with more, live events wait for an audit again. */
    static final int MAX_AHEAD = 100_000;

    /**
     * The limit of their ranges, because the saved position names each: with those in flight it stays below 64 kB. When
     * half of it is used, an audit starts soon.
     */
    static final int MAX_RANGES = 2048;

    /** What happened to a live event. */
    enum Live {
        DELIVERED,
        /** It waits for an audit. */
        HELD,
        KNOWN
    }

    private final Ordering ordering;
    private final Frontier frontier;
    private final TailEffects effects;
    private final HeldEvents held = new HeldEvents();

    /** Streams for which an audit has returned everything before their first frame. */
    private final Set<Family> caughtUp = EnumSet.noneOf(Family.class);

    /** Streams that brought the waiting events. */
    private final Set<Family> early = EnumSet.noneOf(Family.class);

    private boolean holding;
    private boolean audited;

    Delivery(Ordering ordering, Frontier frontier, TailEffects effects) {
        this.ordering = ordering;
        this.frontier = frontier;
        this.effects = effects;
    }

    /** Live events of a new connection wait for an audit. */
    void connected() {
        holding = true;
        audited = false;
        caughtUp.clear();
        early.clear();
        held.reconnected();
    }

    /** Whether an audit of this connection has reached its end. */
    boolean isAudited() {
        return audited;
    }

    Live live(Family family, Event event) {
        if (!frontier.isNew(event.sequence())) {
            return Live.KNOWN;
        }
        // No audit will return anything below proven.
        boolean waits = event.sequence() > frontier.proven()
                && (ordering == Ordering.STRICT || holding || isEarly(family) || !mayGoAhead());
        if (waits) {
            if (ordering == Ordering.LIVE) {
                // Delivered events must be remembered: without room, this one and the following ones wait for an audit.
                holding = true;
                if (isEarly(family)) {
                    early.add(family);
                }
            }
            held.add(event);
            return Live.HELD;
        }
        deliver(event);
        frontier.add(event.sequence());
        return Live.DELIVERED;
    }

    /** Whether the stream may have lost an earlier event: it is unknown when it was attached. */
    private boolean isEarly(Family family) {
        return !caughtUp.contains(family);
    }

    /** Whether an event waits for which an audit should start soon. */
    boolean callsForAudit() {
        return ordering == Ordering.STRICT || !early.isEmpty();
    }

    /** Whether the waiting events could be delivered without an audit. */
    boolean mayRelease() {
        return holding && ordering == Ordering.LIVE && mayGoAhead();
    }

    private boolean mayGoAhead() {
        return frontier.ahead() < MAX_AHEAD && frontier.ranges() < MAX_RANGES;
    }

    /** Whether an audit should make room soon. */
    boolean isNearlyFull() {
        return frontier.ranges() > MAX_RANGES / 2;
    }

    /** No longer waits for an audit, because late is better than never. */
    void release() {
        caughtUp.addAll(EnumSet.allOf(Family.class));
        early.clear();
        deliverHeld();
    }

    private void deliverHeld() {
        holding = false;
        held.takeAll().forEach(this::deliverIfNew);
    }

    /**
     * An event of an audit.
     *
     * @return whether {@code proven} has moved
     */
    boolean audited(Event event) {
        if (frontier.isNew(event.sequence())) {
            deliver(event);
        }
        boolean hasMoved = frontier.prove(event.sequence());
        frontier.add(event.sequence());
        return hasMoved;
    }

    /**
     * An audit has reached its end. Waiting events that it did not return are delivered now.
     *
     * @param attached the streams that had sent a frame before it started
     * @return whether it started too early, and the next one must follow at once
     */
    boolean auditComplete(Set<Family> attached) {
        audited = true;
        caughtUp.addAll(attached);
        early.removeAll(attached);
        held.takeUpTo(frontier.proven()).forEach(this::deliverIfNew);
        if (held.isEmpty()) {
            early.clear();
        }
        if (held.hasOverflowed() || !early.isEmpty()) {
            held.forgetOverflow();
            return true;
        }
        holding = false;
        if (ordering == Ordering.LIVE) {
            deliverHeld();
        }
        return false;
    }

    /** Continues at another position: events from there come before live ones. */
    void moveTo(long sequence) {
        held.takeUpTo(sequence).forEach(this::deliverIfNew); // no audit from there will return it
        held.forgetEarlier();
        holding = true;
        frontier.moveTo(sequence);
    }

    void forgetHeld() {
        early.clear();
        held.clear();
    }

    private void deliverIfNew(Event event) {
        if (frontier.isNew(event.sequence())) {
            deliver(event);
            frontier.add(event.sequence());
        }
    }

    private void deliver(Event event) {
        if (event.sequence() <= frontier.proven()) {
            effects.late(event);
        }
        effects.deliver(event);
    }
}
