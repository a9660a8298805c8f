// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

/** What happens when the service rejects the position of the consumer. */
public enum CursorRejectedPolicy {
    /** Stop the consumer until the route is restarted. */
    FAIL(null),
    /** Continue with the oldest event that the service still has. */
    EARLIEST(StartPosition.EARLIEST),
    /** Continue with new events. */
    LATEST(StartPosition.LATEST);

    private final StartPosition next;

    CursorRejectedPolicy(StartPosition next) {
        this.next = next;
    }

    /** Where to continue, or null to stop. */
    StartPosition next() {
        return next;
    }
}
