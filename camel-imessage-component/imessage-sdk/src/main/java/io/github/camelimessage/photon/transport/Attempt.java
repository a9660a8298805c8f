// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.error.Redaction;

/**
 * What one attempt carries beside its request.
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

    /** A server may echo what it was sent; what comes back is cleared of the token before anyone reads it. */
    public Redaction redaction() {
        return new Redaction(token);
    }

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "Attempt[idempotencyKey=" + idempotencyKey + "]";
    }
}
