// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;
import java.util.List;

/** The faults set by {@link LinqFaults}, for the code that applies them. */
public final class LinqFaultPlan {
    private final Script<LinqRefusal> refusals = new Script<>();
    private final Script<Integer> bareAnswers = new Script<>();
    private final Script<Duration> delays = new Script<>();
    private final Script<Boolean> lostAnswers = new Script<>();
    private final Script<Runnable> arrivals = new Script<>();
    private final Script<Failure> failures = new Script<>();

    /**
     * A change that was accepted and fails afterwards.
     *
     * @param code Linq's code
     * @param reason human-readable text, or null
     */
    public record Failure(int code, String reason) {
        /** The outcome of the change is never reported. */
        public static final Failure SILENCE = new Failure(0, null);
    }

    public Script<LinqRefusal> refusals() {
        return refusals;
    }

    /** HTTP statuses to answer with, without Linq's body. */
    public Script<Integer> bareAnswers() {
        return bareAnswers;
    }

    public Script<Duration> delays() {
        return delays;
    }

    /** For each call: whether its connection is closed instead of the answer, or stays open without one. */
    public Script<Boolean> lostAnswers() {
        return lostAnswers;
    }

    /** Actions to run when a call arrives. */
    public Script<Runnable> arrivals() {
        return arrivals;
    }

    /** Failures after acceptance, by {@code message}, {@code group} and {@code background}. */
    public Script<Failure> failures() {
        return failures;
    }

    void clear() {
        List.of(refusals, bareAnswers, delays, lostAnswers, arrivals, failures).forEach(Script::clear);
    }
}
