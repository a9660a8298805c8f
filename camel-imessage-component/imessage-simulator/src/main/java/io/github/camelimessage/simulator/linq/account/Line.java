// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.util.Set;
import java.util.function.Consumer;

/** A phone line of the account. Changes of its state are reported by webhook. */
public final class Line {
    private static final Set<String> REPUTATIONS = Set.of("HEALTHY", "AT_RISK", "CRITICAL");

    private final String number;
    private final String id;
    private final Consumer<Change> listener;
    private String forwardingNumber;
    private String reputation = "HEALTHY";
    private boolean isFlagged;

    Line(String number, Consumer<Change> listener) {
        this.number = number;
        this.id = ChatIds.named("line:" + number);
        this.listener = listener;
    }

    /** A line's state before and after a change. */
    public record Change(
            Line line, String oldReputation, String newReputation, boolean wasFlagged, boolean isFlagged) {}

    /** In E.164 form. */
    public String number() {
        return number;
    }

    public String id() {
        return id;
    }

    public synchronized String forwardingNumber() {
        return forwardingNumber;
    }

    public synchronized void forwardTo(String value) {
        forwardingNumber = value;
    }

    public synchronized String reputation() {
        return reputation;
    }

    /** Whether the line currently cannot send. */
    public synchronized boolean isFlagged() {
        return isFlagged;
    }

    /** Sets the reputation: {@code HEALTHY}, {@code AT_RISK} or {@code CRITICAL}. */
    public void setReputation(String value) {
        if (!REPUTATIONS.contains(value)) {
            throw new IllegalArgumentException("The reputation must be one of " + REPUTATIONS + ", but is " + value);
        }
        change(value, isFlagged());
    }

    /** Takes the line out of service, or puts it back. */
    public void setFlagged(boolean value) {
        change(reputation(), value);
    }

    private void change(String newReputation, boolean nowFlagged) {
        Change change;
        synchronized (this) {
            change = new Change(this, reputation, newReputation, isFlagged, nowFlagged);
            reputation = newReputation;
            isFlagged = nowFlagged;
        }
        if (!change.oldReputation().equals(newReputation) || change.wasFlagged() != nowFlagged) {
            listener.accept(change);
        }
    }
}
