// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

/** Which signatures a delivery of normalized events has: the vendor's documents leave that open. */
public enum Signatures {
    /** Both kinds. */
    BOTH,
    /** {@code X-Spectrum-Signature} alone. */
    SPECTRUM,
    /** {@code webhook-signature} of Standard Webhooks alone. */
    STANDARD
}
