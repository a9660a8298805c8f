// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import java.time.Instant;

/** What a {@link WebhookVerifier} found. */
public sealed interface Verification {

    /** Whether the delivery may be trusted. */
    default boolean isVerified() {
        return this instanceof Verified;
    }

    /**
     * The delivery was signed with one of the secrets.
     *
     * @param id the signed id of the delivery, the same for each repeat; null where the vendor signs none (Photon)
     * @param signedAt the signed time, in whole seconds
     */
    record Verified(String id, Instant signedAt) implements Verification {}

    /**
     * The delivery must not be trusted.
     *
     * @param refusal what is wrong with it
     * @param reason the same for a log; holds no secret, and nothing that the caller sent
     */
    record Refused(Refusal refusal, String reason) implements Verification {}

    /** Why a delivery is refused. */
    enum Refusal {
        /** A needed header is not there, or is empty. */
        HEADER_MISSING,
        /** A needed header is there more than once. */
        HEADER_DOUBLED,
        /** A needed header is too long, or is not of its form. */
        HEADER_MALFORMED,
        /** Signed longer ago than is tolerated. */
        TOO_OLD,
        /** Signed further in the future than is tolerated. */
        TOO_NEW,
        /** No signature is of a version that can be checked. */
        NO_SIGNATURE,
        /** No signature fits the body, the signed headers and a secret. */
        SIGNATURE_MISMATCH
    }
}
