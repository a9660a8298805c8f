// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

/** How a delivery stands. */
public enum Outcome {
    /** It was not answered yet, or will be tried again. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** The receiver gave an answer that is final. */
    REFUSED,
    /** Every attempt failed. */
    EXHAUSTED,
    /** There is nobody at the address, for good. */
    UNREACHABLE
}
