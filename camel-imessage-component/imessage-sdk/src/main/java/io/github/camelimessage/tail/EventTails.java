// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.sdk.IMessageClient;

/** The tails of one account. They take turns with their audits. */
public final class EventTails {

    private final IMessageClient client;
    private final AuditGate gate = new AuditGate();

    public EventTails(IMessageClient client) {
        this.client = client;
    }

    /** Makes a tail; it does nothing before it is run. */
    public EventTail tail(TailOptions options, TailHandler handler) {
        return new EventTail(client, gate, options, handler);
    }
}
