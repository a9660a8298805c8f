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
 * The secrets of registrations that were created here, and the registration of a URL: in memory, and in the user's
 * repository if there is one.
 */
final class Secrets {

    private static final String KEY = "imessage-webhook-";
    private static final String URL_KEY = KEY + "url-";

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final StateRepository<String, String> repository;

    /**
     * @param repository or null
     * @throws IllegalArgumentException for a repository of positions, which has plain text and one writer
     */
    Secrets(StateRepository<String, String> repository) {
        if (repository instanceof JdbcOffsetRepository) {
            throw new IllegalArgumentException("The webhookSecretRepository is a JdbcOffsetRepository, which keeps"
                    + " plain text, for one node at a time. Use a JdbcSecretRepository");
        }
        this.repository = repository;
    }

    /** The secret of a registration, or several separated by commas; null if it is not known. */
    String find(String id) {
        return Credential.require("webhookSecretRepository", read(KEY + id));
    }

    /** @throws RuntimeException if the repository cannot save it; it is then in memory only */
    void keep(String id, String secret) {
        write(KEY + id, secret);
    }

    /** Removes it from memory: the registration no longer exists. */
    void forget(String id) {
        kept.remove(KEY + id);
    }

    /** The last registration of a URL, or null. */
    String named(String url) {
        return read(key(url));
    }

    /** @throws RuntimeException if the repository cannot save it */
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

    /** The URL may be secret. */
    private static String key(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return URL_KEY + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Whether a saved secret survives a restart. */
    boolean areStored() {
        return repository != null;
    }

    @Override
    public String toString() {
        return "Secrets[" + kept.keySet() + "]";
    }
}
