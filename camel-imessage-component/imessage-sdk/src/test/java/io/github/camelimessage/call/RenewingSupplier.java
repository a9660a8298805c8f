// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.sdk.TokenSupplier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A supplier as users write it: it caches a token until the server refuses it, and then fetches another. */
final class RenewingSupplier implements TokenSupplier {

    static final String OLD = "old-secret";
    static final String NEW = "new-secret";

    private final AtomicInteger renewals = new AtomicInteger();
    private volatile CompletionStage<String> cached = CompletableFuture.completedStage(OLD);
    private volatile CompletionStage<String> next;

    RenewingSupplier(CompletionStage<String> next) {
        this.next = next;
    }

    static RenewingSupplier to(String token) {
        return new RenewingSupplier(CompletableFuture.completedStage(token));
    }

    void next(String token) {
        next = CompletableFuture.completedStage(token);
    }

    int renewals() {
        return renewals.get();
    }

    @Override
    public CompletionStage<String> token() {
        return cached;
    }

    @Override
    public CompletionStage<String> freshToken() {
        renewals.incrementAndGet();
        cached = next;
        return cached;
    }
}
