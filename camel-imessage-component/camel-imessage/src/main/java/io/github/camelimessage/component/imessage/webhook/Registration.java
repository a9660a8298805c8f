// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Registers a URL at a vendor. */
interface Registration {

    /**
     * Finds the registration at the vendor and updates it, or creates one.
     *
     * @param isSecretGiven whether the user gave the secret of the registration
     * @param isReplaced whether to replace a registration whose secret is not known
     * @return its id, under which {@link Secrets} has its secrets, unless the user gave them
     * @throws io.github.camelimessage.error.IMessageException the vendor's answer; {@code retryable} if the vendor is
     *     not available
     * @throws IllegalStateException if deliveries could not be verified, with what to do
     */
    String register(boolean isSecretGiven, boolean isReplaced);

    /**
     * The registration of an earlier start with a known secret, so that deliveries can be received while the vendor's
     * management plane is not available; null if there is none.
     */
    String known();

    void remove(String id);

    /** The client limits the time of each call. */
    static <T> T wait(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
