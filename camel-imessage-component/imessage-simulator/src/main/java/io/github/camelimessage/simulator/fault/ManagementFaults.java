// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;

/**
 * Sets the faults of Photon's management plane. Operations are {@code "tokens"}, {@code "webhooks"}, {@code "lines"},
 * {@code "users"}, one of them after a verb, such as {@code "POST webhooks"}, or {@link Faults#ANY}.
 */
public final class ManagementFaults {
    private final ManagementFaultPlan plan;

    ManagementFaults(ManagementFaultPlan plan) {
        this.plan = plan;
    }

    /** Refuses the next requests, without effect. */
    public void refuse(String operation, int times, ManagementRefusal refusal) {
        plan.refusals().add(operation, times, refusal);
    }

    /** Delays the next requests before they take effect. */
    public void delay(String operation, int times, Duration delay) {
        plan.delays().add(operation, times, delay);
    }

    /** Closes the connection of the next requests, without effect, as if the plane was down. */
    public void cutConnection(String operation, int times) {
        plan.cuts().add(operation, times, true);
    }

    /** Lets the next requests take effect, but closes the connection instead of answering. */
    public void loseAnswer(String operation, int times) {
        plan.lostAnswers().add(operation, times, true);
    }
}
