// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.util.concurrent.CompletionStage;

/**
 * Gives the access token, asked for every attempt of every call, so that a token can be replaced while routes run. It is
 * called on the thread of the caller, or on one that received an answer: answer from a cache, or fetch elsewhere and complete
 * the stage then, within a minute.
 *
 * <p>A token that the server refused (Photon: UNAUTHENTICATED, Linq: HTTP 401) is not sent again by that client, whatever
 * {@link #token()} says. {@link #freshToken()} is asked in its place, once for all calls and streams that wait, and the call
 * that was refused, which the server did not carry out, is made again with the fresh token: once, also when retries are off.
 * When that one is refused too, or is the refused one again, the call fails with an
 * {@link io.github.camelimessage.error.AuthenticationException}. A supplier that has no other token than the refused one for
 * a whole minute is believed again.
 */
@FunctionalInterface
public interface TokenSupplier {

    /**
     * The token, without {@code Bearer}. A stage that fails with an
     * {@link io.github.camelimessage.error.IMessageException} fails the call with that; one that fails with anything else,
     * with an {@code AuthenticationException}.
     */
    CompletionStage<String> token();

    /**
     * Asked in place of {@link #token()} after the server refused what that gave. A supplier that answers from a cache has to
     * fetch a new token here, and should give it from {@link #token()} from then on.
     */
    default CompletionStage<String> freshToken() {
        return token();
    }

    /** Always the same token. A call that is refused with it fails at once, and the next one may try it again. */
    static TokenSupplier of(String token) {
        return new FixedToken(token);
    }
}
