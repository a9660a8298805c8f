// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import java.time.Instant;

/** The result of a {@link WebhookVerifier}. */
public sealed interface Verification {

    /** Whether the delivery can be trusted. */
    default boolean isVerified() {
        return this instanceof Verified;
    }

    /**
     * The delivery was signed with one of the secrets.
     *
     * @param id the signed id of the delivery, the same for each retry; null if the vendor signs none (Photon)
     * @param signedAt the signed time, in whole seconds
     */
    record Verified(String id, Instant signedAt) implements Verification {}

    /**
     * The delivery must not be trusted.
     *
     * @param refusal the reason
     * @param reason the same for a log; contains no secret, and nothing that the caller sent
     */
    record Refused(Refusal refusal, String reason) implements Verification {}

    /** Why a delivery is refused. */
    enum Refusal {
        /** A required header is missing or empty. */
        HEADER_MISSING,
        /** A required header occurs more than once. */
        HEADER_DOUBLED,
        /** A required header is too long, or does not have its form. */
        HEADER_MALFORMED,
        /** Signed longer ago than the tolerance. */
        TOO_OLD,
        /** Signed further in the future than the tolerance. */
        TOO_NEW,
        /** No signature has a supported version. */
        NO_SIGNATURE,
        /** No signature matches the body, the signed headers and a secret. */
        SIGNATURE_MISMATCH
    }
}
