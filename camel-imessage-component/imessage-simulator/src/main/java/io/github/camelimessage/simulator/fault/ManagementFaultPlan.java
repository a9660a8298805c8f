// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;
import java.util.List;

/** What {@link ManagementFaults} has scripted, for the code that makes it happen. */
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

    /** Calls whose connection is cut in place of the answer. */
    public Script<Boolean> cuts() {
        return cuts;
    }

    /** Calls that take effect, and whose connection is cut in place of the answer. */
    public Script<Boolean> lostAnswers() {
        return lostAnswers;
    }

    void clear() {
        List.of(refusals, delays, cuts, lostAnswers).forEach(Script::clear);
    }
}
