// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.error.Redaction;

/**
 * The token and key of one attempt.
 *
 * @param token the access token
 * @param idempotencyKey key that all attempts of one call share, or null
 */
public record Attempt(String token, String idempotencyKey) {

    public static final String AUTHORIZATION = "authorization";
    public static final String IDEMPOTENCY_KEY = "x-idempotency-key";

    public String authorization() {
        return "Bearer " + token;
    }

    /** A server may return what it was sent; the token is removed from its answers before anyone reads them. */
    public Redaction redaction() {
        return new Redaction(token);
    }

    /** Without the token: this text may be logged. */
    @Override
    public String toString() {
        return "Attempt[idempotencyKey=" + idempotencyKey + "]";
    }
}
