// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.sdk.TokenSupplier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A supplier as users write it: it caches a token, and fetches the next one when the server refuses it. */
public final class RenewingTokens implements TokenSupplier {

    private final AtomicInteger renewals = new AtomicInteger();
    private final String next;
    private volatile String cached;

    public RenewingTokens(String first, String next) {
        this.cached = first;
        this.next = next;
    }

    public int renewals() {
        return renewals.get();
    }

    @Override
    public CompletionStage<String> token() {
        return CompletableFuture.completedStage(cached);
    }

    @Override
    public CompletionStage<String> freshToken() {
        renewals.incrementAndGet();
        cached = next;
        return token();
    }
}
