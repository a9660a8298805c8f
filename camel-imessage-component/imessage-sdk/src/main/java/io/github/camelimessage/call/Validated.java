// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.ValidationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Refused input fails the future like every other failure; it is not thrown at the caller. */
public final class Validated {

    private Validated() {}

    public static <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> call) {
        try {
            return call.get();
        } catch (ValidationException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
