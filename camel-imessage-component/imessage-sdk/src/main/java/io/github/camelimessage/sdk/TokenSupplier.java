// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Gives the access token, asked for every attempt of every call, so that a token can be replaced while routes run. It is
 * called on the thread of the caller: answer from a cache, or fetch elsewhere and complete the stage then.
 */
@FunctionalInterface
public interface TokenSupplier {

    /** The token, without {@code Bearer}. A stage that fails fails the call with an {@code AuthenticationException}. */
    CompletionStage<String> token();

    /**
     * Asked in place of {@link #token()} after the server refused the last one: a supplier that answers from a cache should
     * fetch a new token here.
     */
    default CompletionStage<String> freshToken() {
        return token();
    }

    /** Always the same token. */
    static TokenSupplier of(String token) {
        CompletionStage<String> answer = CompletableFuture.completedStage(token);
        return () -> answer;
    }
}
