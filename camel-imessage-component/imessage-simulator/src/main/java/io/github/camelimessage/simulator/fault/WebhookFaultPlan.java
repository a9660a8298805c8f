// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.List;

/** The faults set by {@link WebhookFaults}, for the code that applies them. */
public final class WebhookFaultPlan {
    private final Script<Integer> repeats = new Script<>();
    private final Script<Reordering> reorderings = new Script<>();
    private final Script<String> otherTypes = new Script<>();
    private final Script<Boolean> longFractions = new Script<>();
    private final Script<Boolean> forgeries = new Script<>();
    private final Script<Boolean> oldTimes = new Script<>();

    /** How many more times an event is delivered. */
    public Script<Integer> repeats() {
        return repeats;
    }

    public Script<Reordering> reorderings() {
        return reorderings;
    }

    /** Event types to send instead of the real ones. */
    public Script<String> otherTypes() {
        return otherTypes;
    }

    /** Events whose time has nine fractional digits. */
    public Script<Boolean> longFractions() {
        return longFractions;
    }

    /** Attempts that are signed with another secret. */
    public Script<Boolean> forgeries() {
        return forgeries;
    }

    /** Attempts that are signed with a time in the past. */
    public Script<Boolean> oldTimes() {
        return oldTimes;
    }

    void clear() {
        List.of(repeats, reorderings, otherTypes, longFractions, forgeries, oldTimes)
                .forEach(Script::clear);
    }
}
