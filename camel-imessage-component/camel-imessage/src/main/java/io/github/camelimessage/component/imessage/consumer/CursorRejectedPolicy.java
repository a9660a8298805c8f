// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

/** What to do when the service does not know the position of the consumer. */
public enum CursorRejectedPolicy {
    /** End the consumer: somebody has to decide. */
    FAIL(null),
    /** Go on with everything that the service still holds. */
    EARLIEST(StartPosition.EARLIEST),
    /** Go on with what happens from now on. */
    LATEST(StartPosition.LATEST);

    private final StartPosition next;

    CursorRejectedPolicy(StartPosition next) {
        this.next = next;
    }

    /** Where to go on, or null to end. */
    StartPosition next() {
        return next;
    }
}
