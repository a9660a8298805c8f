// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.error.ValidationException;
import java.util.concurrent.CompletableFuture;

/** What Linq does not have. */
final class LinqUnsupported {

    private static final String LINQ = "Linq";

    private LinqUnsupported() {}

    static <R> CompletableFuture<R> future(String operation, String instead) {
        return CompletableFuture.failedFuture(of(operation, instead));
    }

    static ValidationException of(String operation, String instead) {
        return ValidationException.operationNotSupported(LINQ, operation, instead);
    }

    static void refuseIf(boolean used, String option, String instead) {
        if (used) {
            throw of(option, instead);
        }
    }

    /** Linq has no key for most writes; a key that the caller relies on must not be dropped. */
    static void refuseKey(String clientMessageId, String operation) {
        refuseIf(
                clientMessageId != null,
                operation + " with clientMessageId",
                "only messages, polls and new chats have an idempotency key; remove it");
    }

    static ValidationException streams() {
        return of("subscribeEvents and catchUp", "its events come by webhook only");
    }
}
