// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A token that never changes. Made by {@link TokenSupplier#of}. */
public final class FixedToken implements TokenSupplier {

    private final CompletionStage<String> token;

    FixedToken(String token) {
        this.token = CompletableFuture.completedStage(token);
    }

    @Override
    public CompletionStage<String> token() {
        return token;
    }
}
