// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Encodes text for a table: visible ASCII stays, everything else is {@code %} and two hexadecimal digits for each byte
 * of UTF-8. So it is read back unchanged, whatever character set and collation the database has. Keys have no capital
 * letters either: collations may ignore case, and blanks at the end.
 */
public final class StoredText {

    /** The longest key, in stored characters, that every database can index. */
    public static final int KEY_LIMIT = 255;

    private static final String ESCAPE = "%";
    private static final HexFormat HEX = HexFormat.of();

    private StoredText() {}

    /** @throws IllegalArgumentException for a missing, empty or long key, or half a surrogate pair */
    public static String ofKey(String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("The key must not be " + (key == null ? "null" : "empty"));
        }
        String stored = encode("key", key, true);
        if (stored.length() > KEY_LIMIT) {
            throw new IllegalArgumentException("The key '" + key + "' takes " + stored.length()
                    + " characters in the database, more than " + KEY_LIMIT
                    + ". Lower-case letters, digits and ASCII punctuation need one character each,"
                    + " everything else three for each byte of UTF-8");
        }
        return stored;
    }

    /** @throws IllegalArgumentException for a missing value, or half a surrogate pair */
    static String ofValue(String value) {
        if (value == null) {
            throw new IllegalArgumentException("The value must not be null");
        }
        return encode("value", value, false);
    }

    private static String encode(String what, String text, boolean small) {
        StringBuilder stored = new StringBuilder(text.length());
        for (byte b : utf8(what, text)) {
            boolean kept = b > ' ' && b <= '~' && b != ESCAPE.charAt(0) && !(small && b >= 'A' && b <= 'Z');
            if (kept) {
                stored.append((char) b);
            } else {
                stored.append(ESCAPE).append(HEX.toHexDigits(b));
            }
        }
        return stored.toString();
    }

    private static byte[] utf8(String what, String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The " + what + " contains half a surrogate pair, which is not text", e);
        }
    }

    /**
     * @param stored or null
     * @throws IllegalArgumentException if it was not stored by this class; the message does not contain it
     */
    static String read(String stored) {
        if (stored == null || !stored.contains(ESCAPE)) {
            return stored;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c != ESCAPE.charAt(0)) {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (isByte(stored, i + 1)) {
                bytes.write(HexFormat.fromHexDigits(stored, i + 1, i + 3));
                i += 2;
            } else {
                throw new IllegalArgumentException("a % without two hexadecimal digits after it");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isByte(String text, int begin) {
        return begin + 2 <= text.length()
                && HexFormat.isHexDigit(text.charAt(begin))
                && HexFormat.isHexDigit(text.charAt(begin + 1));
    }
}
