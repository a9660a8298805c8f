// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

/** Takes events for delivery by webhook. */
public interface Outlet {

    /** Whether there is a subscription to this type; otherwise the event need not be created. */
    boolean wants(String type);

    /** Delivers an event. An event that a call caused waits until the call is answered. */
    void publish(LinqEvent event);
}
