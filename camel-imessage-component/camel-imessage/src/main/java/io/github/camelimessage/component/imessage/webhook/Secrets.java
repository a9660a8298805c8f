// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.Credential;
import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.StateRepository;

/** The secrets of subscriptions that were made here: in memory, and in the user's repository where there is one. */
final class Secrets {

    private static final String KEY = "imessage-webhook-";

    private final Map<String, String> bySubscription = new ConcurrentHashMap<>();
    private final StateRepository<String, String> repository;

    /**
     * @param repository or null
     * @throws IllegalArgumentException for one that is made for positions: in plain text, and of one writer
     */
    Secrets(StateRepository<String, String> repository) {
        if (repository instanceof JdbcOffsetRepository) {
            throw new IllegalArgumentException("The webhookSecretRepository is a JdbcOffsetRepository, which keeps"
                    + " plain text, for one node at a time. Use a JdbcSecretRepository");
        }
        this.repository = repository;
    }

    /** The secret of a subscription, or null when it is not known. */
    String find(String subscriptionId) {
        String secret = bySubscription.get(subscriptionId);
        return secret == null && repository != null
                ? Credential.require("webhookSecretRepository", repository.getState(KEY + subscriptionId))
                : secret;
    }

    /** @throws RuntimeException when the repository does not take it; then it is in memory alone */
    void keep(String subscriptionId, String secret) {
        bySubscription.put(subscriptionId, secret);
        if (repository != null) {
            repository.setState(KEY + subscriptionId, secret);
        }
    }

    /** Whether a secret that is kept outlives this process. */
    boolean areStored() {
        return repository != null;
    }

    @Override
    public String toString() {
        return "Secrets[" + bySubscription.keySet() + "]";
    }
}
