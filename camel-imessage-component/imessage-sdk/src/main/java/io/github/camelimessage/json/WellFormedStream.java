// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a JSON text, with U+FFFD for what no text can hold: bytes that are no UTF-8, and escapes that name half a
 * surrogate pair. Jackson fails at the one, and gives a text for the other that cannot be written again.
 */
final class WellFormedStream extends InputStream {

    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};
    private static final byte[] ESCAPED_REPLACEMENT = "\\ufffd".getBytes(StandardCharsets.US_ASCII);
    private static final int ESCAPE = ESCAPED_REPLACEMENT.length;
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final byte[] NONE = {};

    private final InputStream in;

    /** What is looked at byte by byte; most texts need none. */
    private byte[] buffer = NONE;

    private int position;
    private int limit;

    /** What comes next, before the rest of the buffer: at most a pair of escapes. */
    private final byte[] ready = new byte[2 * ESCAPE];

    private int readyPosition;
    private int readyLimit;

    WellFormedStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        boolean isBuffered = position < limit || readyPosition < readyLimit;
        return isBuffered ? readRepaired(target, offset, length) : readPlain(target, offset, length);
    }

    /** Plain ASCII goes straight to the target. What comes after it is buffered. */
    private int readPlain(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, Math.min(length, BUFFER_BYTES));
        int end = offset + read;
        int plain = offset;
        while (plain < end && isPlain(target[plain])) {
            plain++;
        }
        if (plain >= end) {
            return read;
        }
        if (buffer.length == 0) {
            buffer = new byte[BUFFER_BYTES];
        }
        position = 0;
        limit = end - plain;
        System.arraycopy(target, plain, buffer, 0, limit);
        int repaired = readRepaired(target, plain, length - (plain - offset));
        return plain - offset + repaired;
    }

    private static boolean isPlain(byte value) {
        return value >= 0 && value != '\\';
    }

    private int readRepaired(byte[] target, int offset, int length) throws IOException {
        int end = offset + length;
        int to = offset;
        while (to < end) {
            if (readyPosition < readyLimit) {
                target[to++] = ready[readyPosition++];
            } else if (position == limit) {
                if (to > offset || !fill(1)) {
                    break;
                }
            } else if (isPlain(buffer[position])) {
                target[to++] = buffer[position++];
            } else if (buffer[position] == '\\') {
                escape();
            } else {
                character();
            }
        }
        return to == offset && length > 0 ? -1 : to - offset;
    }

    private void escape() throws IOException {
        fill(2 * ESCAPE);
        int code = escaped(position);
        if (code < 0) {
            take(2);
        } else if (!Character.isSurrogate((char) code)) {
            take(ESCAPE);
        } else if (Character.isHighSurrogate((char) code) && isLowSurrogate(escaped(position + ESCAPE))) {
            take(2 * ESCAPE);
        } else {
            replace(ESCAPED_REPLACEMENT, ESCAPE);
        }
    }

    private static boolean isLowSurrogate(int code) {
        return code >= 0 && Character.isLowSurrogate((char) code);
    }

    /** The code unit of the escape that begins there, or -1 when there is none. */
    private int escaped(int at) {
        if (at + ESCAPE > limit || buffer[at] != '\\' || buffer[at + 1] != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(buffer[i], 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private void character() throws IOException {
        fill(4);
        int length = characterLength();
        if (length > 0) {
            take(length);
        } else {
            replace(REPLACEMENT, malformedLength());
        }
    }

    /** Bytes of the character at the position, 0 when it is none (RFC 3629). */
    private int characterLength() {
        int first = buffer[position] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return isBetween(1, 0x80, 0xbf) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            int from = first == 0xe0 ? 0xa0 : 0x80;
            int to = first == 0xed ? 0x9f : 0xbf; // beyond are the surrogates
            return isBetween(1, from, to) && isBetween(2, 0x80, 0xbf) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            int from = first == 0xf0 ? 0x90 : 0x80;
            int to = first == 0xf4 ? 0x8f : 0xbf;
            return isBetween(1, from, to) && isBetween(2, 0x80, 0xbf) && isBetween(3, 0x80, 0xbf) ? 4 : 0;
        }
        return 0;
    }

    private boolean isBetween(int behind, int from, int to) {
        if (position + behind >= limit) {
            return false;
        }
        int value = buffer[position + behind] & 0xff;
        return value >= from && value <= to;
    }

    /** How much Java's own decoder replaces at once. */
    private int malformedLength() {
        int available = Math.min(4, limit - position);
        int length = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(buffer, position, available), CharBuffer.allocate(4), true)
                .length();
        return Math.min(Math.max(1, length), available);
    }

    private void take(int length) {
        int available = Math.min(length, limit - position);
        System.arraycopy(buffer, position, ready, 0, available);
        readyPosition = 0;
        readyLimit = available;
        position += available;
    }

    private void replace(byte[] replacement, int replaced) {
        System.arraycopy(replacement, 0, ready, 0, replacement.length);
        readyPosition = 0;
        readyLimit = replacement.length;
        position += replaced;
    }

    /**
     * Reads until so many bytes wait in the buffer, or there are no more.
     *
     * @return whether any wait
     */
    private boolean fill(int wanted) throws IOException {
        if (limit - position < wanted) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            int read = 0;
            while (limit < wanted && read >= 0) {
                read = in.read(buffer, limit, buffer.length - limit);
                limit += Math.max(0, read);
            }
        }
        return position < limit;
    }

    @Override
    public int available() throws IOException {
        return readyLimit - readyPosition + limit - position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
