// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;

/**
 * Sets the faults of Linq's REST API. Operations are named as in Linq's TypeScript client, for example
 * {@code "chats.messages.send"}; operations that it lacks are named as in the Go client, for example
 * {@code "chats.background.set"}. {@link Faults#ANY} means any operation.
 */
public final class LinqFaults {
    private final LinqFaultPlan plan;

    LinqFaults(LinqFaultPlan plan) {
        this.plan = plan;
    }

    /** Refuses the next calls, without effect. */
    public void refuse(String operation, int times, LinqRefusal refusal) {
        plan.refusals().add(operation, times, refusal);
    }

    /** Answers with a status and an HTML page, as a proxy would. The call has no effect. */
    public void answerBare(String operation, int times, int httpStatus) {
        plan.bareAnswers().add(operation, times, httpStatus);
    }

    /** Delays the next calls before they take effect. */
    public void delay(String operation, int times, Duration delay) {
        plan.delays().add(operation, times, delay);
    }

    /** Lets the next calls take effect, but never answers. */
    public void loseAnswer(String operation, int times) {
        plan.lostAnswers().add(operation, times, false);
    }

    /** Lets the next calls take effect, but closes the connection instead of answering. */
    public void cutConnection(String operation, int times) {
        plan.lostAnswers().add(operation, times, true);
    }

    /** Runs this when a call arrives, before it takes effect. It must not block. */
    public void onArrival(String operation, int times, Runnable action) {
        plan.arrivals().add(operation, times, action);
    }

    /** The next messages that are accepted end in {@code message.failed}, or a poll in {@code poll.failed}. */
    public void failMessages(int times, int code, String reason) {
        plan.failures().add("message", times, new LinqFaultPlan.Failure(code, reason));
    }

    /** The next accepted messages stay pending. */
    public void stallMessages(int times) {
        plan.failures().add("message", times, LinqFaultPlan.Failure.SILENCE);
    }

    /** The next changes of a group's name or icon fail after they were accepted. */
    public void failGroupUpdates(int times, int code) {
        plan.failures().add("group", times, new LinqFaultPlan.Failure(code, null));
    }

    /** The next changes of a background fail after they were accepted. */
    public void failBackgrounds(int times, int code) {
        plan.failures().add("background", times, new LinqFaultPlan.Failure(code, null));
    }
}
