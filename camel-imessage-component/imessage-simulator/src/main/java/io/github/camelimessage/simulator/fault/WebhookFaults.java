// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/**
 * Sets the faults of webhooks by event type, for example {@code "message.received"}; {@link Faults#ANY} means any type.
 */
public final class WebhookFaults {
    private final WebhookFaultPlan plan;

    WebhookFaults(WebhookFaultPlan plan) {
        this.plan = plan;
    }

    /** Delivers the next events again with the same id after the first delivery. */
    public void repeat(String eventType, int times) {
        plan.repeats().add(eventType, times, 1);
    }

    /**
     * Shuffles deliveries. Each waits for the one before it, so that they arrive in the new order.
     *
     * @param window deliveries that are collected before they are sent; the wait for missing ones is at most one second
     * @param times how many windows
     */
    public void reorder(String eventType, int window, int times, long seed) {
        plan.reorderings().add(eventType, times, Reordering.shuffled(window, seed));
    }

    /** Gives the next events a type that no client knows yet. */
    public void sendUnknown(String eventType, int times) {
        plan.otherTypes().add(eventType, times, "simulator.not_known_yet");
    }

    /** Gives the next events a time with nine fractional digits. */
    public void sendLongFractions(String eventType, int times) {
        plan.longFractions().add(eventType, times, true);
    }

    /** Signs the next attempts with another secret. */
    public void forgeSignature(String eventType, int times) {
        plan.forgeries().add(eventType, times, true);
    }

    /** Dates the next attempts ten minutes back; the signature is valid. */
    public void sendLate(String eventType, int times) {
        plan.oldTimes().add(eventType, times, true);
    }
}
