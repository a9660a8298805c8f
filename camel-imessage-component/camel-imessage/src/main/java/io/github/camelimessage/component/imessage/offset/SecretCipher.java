// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts values with AES-GCM. The key of a row is authenticated too, so that values cannot be swapped between rows.
 */
final class SecretCipher {

    /** The prefix of every encrypted value. */
    static final String MARK = "aes-gcm:";

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<Integer> KEY_BYTES = Set.of(16, 24, 32);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretCipher(SecretKey key) {
        this.key = key;
    }

    /**
     * @param base64 of 16, 24 or 32 bytes
     * @throws IllegalArgumentException for any other value, which the message does not contain
     */
    static SecretKey key(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The encryptionKey is not base64"); // the cause quotes it
        }
        if (!KEY_BYTES.contains(bytes.length)) {
            throw new IllegalArgumentException(
                    "The encryptionKey has " + bytes.length + " bytes: an AES key has 16, 24 or 32 bytes, in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    String encrypt(String row, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return MARK + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be encrypted with this key: " + e.getMessage(), e);
        }
    }

    /** @throws GeneralSecurityException if it was encrypted with another key or for another row, or was changed */
    String decrypt(String row, String stored) throws GeneralSecurityException {
        byte[] all;
        try {
            all = Base64.getDecoder().decode(stored.substring(MARK.length()));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("it is not base64");
        }
        if (all.length < NONCE_BYTES) {
            throw new GeneralSecurityException("it is too short");
        }
        byte[] secret = cipher(Cipher.DECRYPT_MODE, row, Arrays.copyOf(all, NONCE_BYTES))
                .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        return new String(secret, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, String row, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
