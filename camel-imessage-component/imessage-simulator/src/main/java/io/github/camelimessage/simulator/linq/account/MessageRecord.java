// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import io.github.camelimessage.simulator.linq.json.EffectJson;
import java.time.Instant;

/** Data about a message that only Linq keeps; guarded by the lock of {@link Account}. */
public final class MessageRecord {

    /** The delivery status of a message. */
    public enum Status {
        PENDING("pending"),
        SENT("sent"),
        DELIVERED("delivered"),
        READ("read"),
        FAILED("failed"),
        RECEIVED("received");

        private final String wire;

        Status(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    public Status status;
    public Instant sent;
    public Instant delivered;
    /** Trace id of the call that sent it, or null. */
    public String trace;

    public String idempotencyKey;
    public String preferredService;
    public EffectJson effect;
    /** Whether Linq no longer shows it, or never did. */
    public boolean isHidden;

    MessageRecord(Status status) {
        this.status = status;
    }
}
