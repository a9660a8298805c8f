// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import java.util.concurrent.CompletionException;

/** Failures of sends after which nothing can have been sent. */
public final class SendRefusal {

    private SendRefusal() {}

    /** Whether nothing can have been sent, and the same send would be refused again. */
    public static boolean is(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof ValidationException
                || cause instanceof NotFoundException
                || cause instanceof AuthenticationException
                || cause instanceof UnsupportedOperationException;
    }

    /** The failure itself, without the wrapper of a future. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
