// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.util.concurrent.CompletionStage;

/**
 * Supplies the access token. It is called for every attempt of every call, so that a token can be replaced while routes
 * run, on the thread of the caller or on one that received an answer. Return a cached token, or complete the stage
 * later, within a minute.
 *
 * <p>A token that the server refused (Photon: UNAUTHENTICATED, Linq: HTTP 401) is not sent again by that client, even
 * if {@link #token()} returns it. The client calls {@link #freshToken()} instead, once for all waiting calls and
 * streams. The refused call, which the server did not carry out, is retried with the fresh token: once, also if retries
 * are off. If that token is refused too, or is the same one, the call fails with an {@link
 * io.github.camelimessage.error.AuthenticationException}. If a supplier returns no other token for a whole minute, the
 * refused one is tried again.
 */
@FunctionalInterface
public interface TokenSupplier {

    /**
     * The token, without {@code Bearer}. If the stage fails with an {@link
     * io.github.camelimessage.error.IMessageException}, the call fails with that; otherwise with an {@code
     * AuthenticationException}.
     */
    CompletionStage<String> token();

    /**
     * Called in place of {@link #token()} after the server refused a token. A supplier with a cache has to fetch a new
     * token here, and should return it from {@link #token()} from then on.
     */
    default CompletionStage<String> freshToken() {
        return token();
    }

    /** Always the same token. A call that is refused with it fails at once, and the next call may try it again. */
    static TokenSupplier of(String token) {
        return new FixedToken(token);
    }
}
