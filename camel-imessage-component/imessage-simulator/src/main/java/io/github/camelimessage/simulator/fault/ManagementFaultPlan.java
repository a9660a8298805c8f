// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;
import java.util.List;

/** The faults set by {@link ManagementFaults}, for the code that applies them. */
public final class ManagementFaultPlan {
    private final Script<ManagementRefusal> refusals = new Script<>();
    private final Script<Duration> delays = new Script<>();
    private final Script<Boolean> cuts = new Script<>();
    private final Script<Boolean> lostAnswers = new Script<>();

    public Script<ManagementRefusal> refusals() {
        return refusals;
    }

    public Script<Duration> delays() {
        return delays;
    }

    /** Calls whose connection is closed without effect and without an answer. */
    public Script<Boolean> cuts() {
        return cuts;
    }

    /** Calls that take effect and whose connection is closed instead of the answer. */
    public Script<Boolean> lostAnswers() {
        return lostAnswers;
    }

    void clear() {
        List.of(refusals, delays, cuts, lostAnswers).forEach(Script::clear);
    }
}
