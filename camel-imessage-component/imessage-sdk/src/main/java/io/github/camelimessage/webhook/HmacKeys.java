// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import io.github.camelimessage.error.ValidationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one webhook, for HMAC-SHA256: more than one while a secret is being replaced. */
public final class HmacKeys {

    /** A key with fewer bytes can be guessed: it is a placeholder, a word, or a part of a secret. */
    private static final int MIN_BYTES = 16;

    /** The recommendation of the Standard Webhooks specification; both vendors use more. */
    private static final int GOOD_BYTES = 24;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;
    private final List<String> warnings;

    private HmacKeys(List<SecretKeySpec> keys, List<String> warnings) {
        this.keys = List.copyOf(keys);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * @param secrets as the vendor showed them; white space around one is removed
     * @param decode the bytes of a secret; returns null, or throws an IllegalArgumentException, for an invalid one
     * @param form the form of a secret, for the error
     * @throws ValidationException if there is no secret, or one is invalid or has a key of fewer than 16 bytes; the
     *     message has its index
     */
    public static HmacKeys of(Collection<String> secrets, Function<String, byte[]> decode, String form) {
        requireSome(secrets, form);
        List<SecretKeySpec> keys = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String secret : secrets) {
            String place = "Signing secret " + (keys.size() + 1) + " of " + secrets.size();
            byte[] key = key(secret, decode);
            if (key == null || key.length == 0) {
                throw unusable(place + " cannot be used: " + form);
            }
            if (key.length < MIN_BYTES) {
                throw unusable(place + " is too short to be safe: its key has " + key.length + " bytes, and "
                        + MIN_BYTES + " are needed. The secrets of the vendor are longer: " + form);
            }
            if (key.length < GOOD_BYTES) {
                warnings.add(place + " is short: its key has " + key.length + " bytes, and " + GOOD_BYTES
                        + " or more are recommended");
            }
            keys.add(new SecretKeySpec(key, ALGORITHM));
        }
        return new HmacKeys(keys, warnings);
    }

    /** @throws ValidationException if there is no secret */
    public static void requireSome(Collection<String> secrets, String form) {
        if (secrets == null || secrets.isEmpty()) {
            throw ValidationException.invalidArgument("secret", null, "A webhook needs its signing secret: " + form);
        }
    }

    private static ValidationException unusable(String message) {
        return ValidationException.invalidArgument("secret", null, message);
    }

    /** A warning about short keys that are used anyway; empty if there is none. */
    public List<String> warnings() {
        return warnings;
    }

    private static byte[] key(String secret, Function<String, byte[]> decode) {
        try {
            return secret == null || secret.isBlank() ? null : decode.apply(secret.strip());
        } catch (IllegalArgumentException e) {
            // Its message may quote the secret.
            return null;
        }
    }

    /** The MAC of a text followed by the body, with each key. */
    public List<byte[]> sign(String prefix, byte[] body) {
        List<byte[]> macs = new ArrayList<>(keys.size());
        for (SecretKeySpec key : keys) {
            macs.add(sign(key, prefix, body));
        }
        return macs;
    }

    private static byte[] sign(SecretKeySpec key, String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "HmacKeys[" + keys.size() + "]";
    }
}
