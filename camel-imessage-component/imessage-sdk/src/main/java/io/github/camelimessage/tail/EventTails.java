// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.sdk.IMessageClient;

/** The tails of one account. Their audits run one at a time. */
public final class EventTails {

    private final IMessageClient client;
    private final AuditGate gate = new AuditGate();

    public EventTails(IMessageClient client) {
        this.client = client;
    }

    /** Creates a tail; it does nothing before it is run. */
    public EventTail tail(TailOptions options, TailHandler handler) {
        return new EventTail(client, gate, options, handler);
    }
}
