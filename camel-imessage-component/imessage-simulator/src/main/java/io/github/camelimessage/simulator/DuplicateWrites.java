// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

/** What a second write with the same key gets. The vendor documents both; neither has a second effect. */
public enum DuplicateWrites {
    /** The answer of the first one. */
    RETURN_ORIGINAL,
    /** The error {@code duplicateMessage}. */
    REJECT
}
