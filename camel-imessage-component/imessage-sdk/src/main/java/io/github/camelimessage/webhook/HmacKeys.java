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

    /** What the Standard Webhooks specification asks for; both vendors give more. */
    private static final int GOOD_BYTES = 24;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;
    private final List<String> warnings;

    private HmacKeys(List<SecretKeySpec> keys, List<String> warnings) {
        this.keys = List.copyOf(keys);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * @param secrets as the vendor showed them; white space around one is dropped
     * @param decode the bytes of a secret; answers null, or throws an IllegalArgumentException, for one that is none
     * @param form what a secret looks like, for the error
     * @throws ValidationException when there is no secret, one is unusable or one has a key of fewer than 16 bytes; it
     *     tells which by its place
     */
    public static HmacKeys of(Collection<String> secrets, Function<String, byte[]> decode, String form) {
        requireSome(secrets, form);
        List<SecretKeySpec> keys = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String secret : secrets) {
            String place = "Signing secret " + (keys.size() + 1) + " of " + secrets.size();
            byte[] key = key(secret, decode);
            if (key == null || key.length == 0) {
                throw unusable(place + " is unusable: " + form);
            }
            if (key.length < MIN_BYTES) {
                throw unusable(place + " is too short to be safe: its key has " + key.length + " bytes, and "
                        + MIN_BYTES + " are needed. A secret of the vendor has more: " + form);
            }
            if (key.length < GOOD_BYTES) {
                warnings.add(place + " is short: its key has " + key.length + " bytes, and " + GOOD_BYTES
                        + " or more are usual");
            }
            keys.add(new SecretKeySpec(key, ALGORITHM));
        }
        return new HmacKeys(keys, warnings);
    }

    /** @throws ValidationException when there is no secret */
    public static void requireSome(Collection<String> secrets, String form) {
        if (secrets == null || secrets.isEmpty()) {
            throw ValidationException.invalidArgument("secret", null, "A webhook needs its signing secret: " + form);
        }
    }

    private static ValidationException unusable(String message) {
        return ValidationException.invalidArgument("secret", null, message);
    }

    /** What a person should know of keys that are used all the same; empty when there is nothing. */
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

    /** The MAC of a text and the body behind it, with each key. */
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
