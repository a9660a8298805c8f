// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;

/** Which event is delivered, and when: each once, what is missing from before first, and nothing thrown away. */
final class Delivery {

    /** Live events remembered beyond {@code proven}; when there are more, live events wait for an audit again. */
    static final int MAX_AHEAD = 100_000;

    /**
     * The same for the pieces that they are in, since the stored position names each: with those in flight it stays below 64
     * kB. When half of it is used, an audit begins soon.
     */
    static final int MAX_RANGES = 2048;

    /** What became of a live event. */
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
    private boolean holding;

    Delivery(Ordering ordering, Frontier frontier, TailEffects effects) {
        this.ordering = ordering;
        this.frontier = frontier;
        this.effects = effects;
    }

    /** Live events of a new connection wait for an audit. */
    void connected() {
        holding = true;
        held.reconnected();
    }

    boolean isHolding() {
        return holding;
    }

    Live live(Event event) {
        if (!frontier.isNew(event.sequence())) {
            return Live.KNOWN;
        }
        // No audit will bring what lies below proven.
        boolean waits =
                event.sequence() > frontier.proven() && (ordering == Ordering.STRICT || holding || !mayGoAhead());
        if (waits) {
            // What is delivered has to be remembered: without room for it, this and what follows wait for an audit.
            holding |= ordering == Ordering.LIVE;
            held.add(event);
            return Live.HELD;
        }
        deliver(event);
        frontier.add(event.sequence());
        return Live.DELIVERED;
    }

    /** Whether what waits could do without an audit. */
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

    void release() {
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
     * An audit has reached its end. What it should have brought and did not is delivered now.
     *
     * @return whether it was too early, and the next one has to follow at once
     */
    boolean auditComplete() {
        held.takeUpTo(frontier.proven()).forEach(this::deliverIfNew);
        if (held.hasOverflowed()) {
            held.forgetOverflow();
            return true;
        }
        holding = false;
        if (ordering == Ordering.LIVE) {
            release();
        }
        return false;
    }

    /** Goes on somewhere else: what comes from there comes before what happens now. */
    void moveTo(long sequence) {
        held.takeUpTo(sequence).forEach(this::deliverIfNew); // no audit from there will bring it
        held.forgetEarlier();
        holding = true;
        frontier.moveTo(sequence);
    }

    void forgetHeld() {
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
