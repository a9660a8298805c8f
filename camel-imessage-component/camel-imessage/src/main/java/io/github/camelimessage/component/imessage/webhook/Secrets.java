// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.Credential;
import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.StateRepository;

/**
 * The secrets of registrations that were made here, and which registration a URL has: in memory, and in the user's
 * repository where there is one.
 */
final class Secrets {

    private static final String KEY = "imessage-webhook-";
    private static final String URL_KEY = KEY + "url-";

    private final Map<String, String> kept = new ConcurrentHashMap<>();
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

    /** The secret of a registration, or several with commas between them; null when it is not known. */
    String find(String id) {
        return Credential.require("webhookSecretRepository", read(KEY + id));
    }

    /** @throws RuntimeException when the repository does not take it; then it is in memory alone */
    void keep(String id, String secret) {
        write(KEY + id, secret);
    }

    /** Takes it out of memory: the registration is no more. */
    void forget(String id) {
        kept.remove(KEY + id);
    }

    /** The registration that a URL had last, or null. */
    String named(String url) {
        return read(key(url));
    }

    /** @throws RuntimeException when the repository does not take it */
    void name(String url, String id) {
        if (!id.equals(named(url))) {
            write(key(url), id);
        }
    }

    private String read(String key) {
        String value = kept.get(key);
        return value == null && repository != null ? repository.getState(key) : value;
    }

    private void write(String key, String value) {
        kept.put(key, value);
        if (repository != null) {
            repository.setState(key, value);
        }
    }

    /** A URL may be there to be hard to guess. */
    private static String key(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return URL_KEY + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Whether a secret that is kept outlives this process. */
    boolean areStored() {
        return repository != null;
    }

    @Override
    public String toString() {
        return "Secrets[" + kept.keySet() + "]";
    }
}
