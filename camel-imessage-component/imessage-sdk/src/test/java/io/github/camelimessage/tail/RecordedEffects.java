// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Records the effects that a {@link TailMachine} requests, as text. */
final class RecordedEffects implements TailEffects {

    private final List<String> wanted = new ArrayList<>();
    final List<Long> delivered = new ArrayList<>();
    final List<Long> late = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    boolean gateOpen = true;
    /** The last requested audit. */
    int auditNumber;

    int completeAudits;
    ValidationException rejection;
    /** The last reported value. */
    Anchor anchor;

    /** The effects since the last call. */
    List<String> taken() {
        List<String> taken = List.copyOf(wanted);
        wanted.clear();
        return taken;
    }

    @Override
    public void openLive(int generation) {
        wanted.add("open live " + generation);
    }

    @Override
    public void closeLive() {
        wanted.add("close live");
    }

    @Override
    public void connectionDead() {
        wanted.add("connection dead");
    }

    @Override
    public boolean openAudit(int number, Long after) {
        if (gateOpen) {
            auditNumber = number;
            wanted.add("audit " + number + " after " + after);
        }
        return gateOpen;
    }

    @Override
    public void closeAudit() {
        wanted.add("close audit");
    }

    @Override
    public void deliver(Event event) {
        delivered.add(event.sequence());
        wanted.add("deliver " + event.sequence());
    }

    @Override
    public void late(Event event) {
        late.add(event.sequence());
    }

    @Override
    public void proven(long sequence, Anchor newest) {
        anchor = newest;
        wanted.add("proven " + sequence);
    }

    @Override
    public void anchorMissing(Anchor missing) {
        wanted.add("anchor " + missing.sequence() + " is missing");
    }

    @Override
    public void auditComplete() {
        completeAudits++;
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void cursorRejected(ValidationException rejection) {
        this.rejection = rejection;
        wanted.add("rejected");
    }
}
