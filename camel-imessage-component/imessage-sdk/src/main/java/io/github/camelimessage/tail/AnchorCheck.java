// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;

/**
 * Whether the log is still the one that the position is of. The first audit of each connection begins just before the anchor,
 * and expects to meet it.
 */
final class AnchorCheck {

    enum Finding {
        /** It is not the time to look, or the event is not the one to look at, or it is the one that is expected. */
        NOTHING,
        /** Another event has the number of the anchor. */
        ANOTHER_LOG,
        /** The log goes on without the anchor. It may have been thrown away for its age. */
        MISSING
    }

    private Anchor anchor;
    private boolean due;
    private boolean underWay;

    /** @param anchor null when none is known */
    AnchorCheck(Anchor anchor) {
        this.anchor = anchor;
    }

    /** The newest event that {@code proven} has followed and that can be told from others; or null. */
    Anchor anchor() {
        return anchor;
    }

    void connected() {
        due = anchor != null;
    }

    /** Where the next audit begins. */
    long start(long proven) {
        return due ? Math.max(0, anchor.sequence() - 1) : proven;
    }

    void auditBegan() {
        underWay = due;
    }

    /** Whether the audit under way has yet to meet the anchor. */
    boolean isUnderWay() {
        return underWay;
    }

    /** It cannot be looked at, or need not be any more, until the next connection. */
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

    /** A replay has shown this event, and {@code proven} has followed. */
    void shown(Event event) {
        Anchor next = Anchor.of(event);
        anchor = next == null ? anchor : next;
    }

    void moved() {
        anchor = null;
        settled();
    }
}
