// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

/**
 * How the server answers a second write with the same key. The vendor documents both answers; the write takes effect
 * only once.
 */
public enum DuplicateWrites {
    /** The answer of the first write. */
    RETURN_ORIGINAL,
    /** The error {@code duplicateMessage}. */
    REJECT
}
