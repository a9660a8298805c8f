// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

/** Which signatures a delivery of normalized events has; Photon's documentation does not say. */
public enum Signatures {
    /** Both kinds. */
    BOTH,
    /** Only {@code X-Spectrum-Signature}. */
    SPECTRUM,
    /** Only {@code webhook-signature} of Standard Webhooks. */
    STANDARD
}
