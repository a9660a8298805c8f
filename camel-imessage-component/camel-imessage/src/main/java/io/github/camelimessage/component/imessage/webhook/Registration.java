// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What makes a vendor deliver to one URL. */
interface Registration {

    /**
     * Finds the registration at the vendor and makes it fit, or makes one.
     *
     * @param isSecretGiven whether the user gave the secret of the registration
     * @param isReplaced what to do with one whose secret is not known
     * @return its id, under which {@link Secrets} has what signs its deliveries unless the user gave that
     * @throws io.github.camelimessage.error.IMessageException what the vendor answered; {@code retryable} when it is away
     * @throws IllegalStateException when the deliveries could not be verified, saying what to do
     */
    String register(boolean isSecretGiven, boolean isReplaced);

    /**
     * The registration of an earlier start whose secret is known, so that its deliveries can be taken while the vendor's
     * management is away; null when there is none.
     */
    String known();

    void remove(String id);

    /** The client bounds each call. */
    static <T> T wait(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
