// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Input that is refused fails the future like every other failure; it is not thrown at the caller. */
final class Validated {

    private Validated() {}

    static <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> call) {
        try {
            return call.get();
        } catch (ValidationException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
