// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

/** Where events go to be delivered by webhook. */
public interface Outlet {

    /** Whether anybody wants events of this type; nobody need make them then. */
    boolean wants(String type);

    /** Tells an event. One that a call caused waits until the call was answered. */
    void publish(LinqEvent event);
}
