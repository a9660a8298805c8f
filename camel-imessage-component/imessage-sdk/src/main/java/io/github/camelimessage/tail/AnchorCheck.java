// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;

/**
 * Checks whether the log is still the log of the position. The first audit of each connection starts just before the
 * anchor, and expects to find it.
 */
final class AnchorCheck {

    enum Finding {
        /** Nothing to check, or the event is the expected one. */
        NOTHING,
        /** Another event has the sequence of the anchor. */
        ANOTHER_LOG,
        /** The log continues without the anchor. It may have been deleted for its age. */
        MISSING
    }

    private Anchor anchor;
    private boolean due;
    private boolean underWay;

    /** @param anchor null if none is known */
    AnchorCheck(Anchor anchor) {
        this.anchor = anchor;
    }

    /** The newest identifiable event up to {@code proven}; or null. */
    Anchor anchor() {
        return anchor;
    }

    void connected() {
        due = anchor != null;
    }

    /** Where the next audit starts. */
    long start(long proven) {
        return due ? Math.max(0, anchor.sequence() - 1) : proven;
    }

    void auditBegan() {
        underWay = due;
    }

    /** Whether the current audit has not found the anchor yet. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Not to be checked again before the next connection. */
    void settled() {
        due = false;
        underWay = false;
    }

    Finding look(Event event) {
        if (!underWay || event.sequence() < anchor.sequence()) {
            return Finding.NOTHING;
        }
        if (event.sequence() == anchor.sequence() && anchor.contradicts(event)) {
            return Finding.ANOTHER_LOG;
        }
        boolean isMissing = event.sequence() > anchor.sequence();
        settled();
        return isMissing ? Finding.MISSING : Finding.NOTHING;
    }

    /** A replay has returned this event, and {@code proven} has moved to it. */
    void shown(Event event) {
        Anchor next = Anchor.of(event);
        anchor = next == null ? anchor : next;
    }

    void moved() {
        anchor = null;
        settled();
    }
}
