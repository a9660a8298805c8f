// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

/** The state of a delivery. */
public enum Outcome {
    /** Not answered yet, or will be retried. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** The receiver answered with a final error. */
    REFUSED,
    /** Every attempt failed. */
    EXHAUSTED,
    /** The receiver no longer exists. */
    UNREACHABLE
}
