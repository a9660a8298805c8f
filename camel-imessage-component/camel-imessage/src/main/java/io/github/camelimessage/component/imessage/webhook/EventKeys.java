// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The keys of the events of one webhook in the idempotent repository: its path and the event's id, so that webhooks
 * that share a repository do not skip each other's events. A key has at most 217 visible ASCII characters, whatever the
 * id is: columns of databases have 255, and files have one line for each key.
 */
final class EventKeys {

    /** Ids of both vendors have fewer than 64 characters. */
    private static final Pattern PLAIN_ID = Pattern.compile("[!-~]{1,128}");

    private static final Pattern PLAIN_PATH = Pattern.compile("[!-~]{1,64}");
    private static final int BASE_DIGITS = 16;

    private final String prefix;

    /**
     * @param path the path of the webhook, without its base path
     * @param basePath the base path or null; it may be secret, so only its hash is saved
     */
    EventKeys(String path, String basePath) {
        String base = basePath == null || basePath.isBlank()
                ? ""
                : "@" + hash(basePath).substring(0, BASE_DIGITS);
        prefix = (PLAIN_PATH.matcher(path).matches() ? path : "sha256-" + hash(path)) + base + ":";
    }

    String key(String id) {
        return prefix + (isPlain(id) ? id : "sha256-" + hash(id));
    }

    /** Whether an id is short and printable, so that it is saved unchanged. */
    static boolean isPlain(String id) {
        return PLAIN_ID.matcher(id).matches();
    }

    /** Hash of the characters and not of an encoding, in which all lone surrogates would be the same byte. */
    private static String hash(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
