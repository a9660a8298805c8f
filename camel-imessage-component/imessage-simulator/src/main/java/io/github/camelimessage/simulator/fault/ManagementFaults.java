// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;

/**
 * Scripts what goes wrong at Photon's management plane. Operations are {@code "tokens"}, {@code "webhooks"},
 * {@code "lines"}, {@code "users"}, one of them behind a verb such as {@code "POST webhooks"}, or {@link Faults#ANY}.
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

    /** Lets the next requests wait before they take effect. */
    public void delay(String operation, int times, Duration delay) {
        plan.delays().add(operation, times, delay);
    }

    /** Cuts the connection of the next requests, without effect: the plane is down. */
    public void cutConnection(String operation, int times) {
        plan.cuts().add(operation, times, true);
    }

    /** Lets the next requests take effect, and cuts the connection instead of answering. */
    public void loseAnswer(String operation, int times) {
        plan.lostAnswers().add(operation, times, true);
    }
}
