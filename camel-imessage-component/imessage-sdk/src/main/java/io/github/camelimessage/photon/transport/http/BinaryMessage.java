// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message in protobuf's binary form, written field by field. protobuf's own writer needs the length of a nested message
 * before its content; here the length is filled in after it.
 */
final class BinaryMessage {

    private static final int FIRST_BYTES = 1024;
    private static final int LONGEST_NUMBER = 10;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int ASCII = 128;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    /** All that was written. Nothing may be written afterwards. */
    CodedInputStream read() {
        CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes, 0, size).newCodedInput();
        in.enableAliasing(true); // a picture is not copied
        return in;
    }

    void number(int field, long value) {
        tag(field, WireFormat.WIRETYPE_VARINT);
        varint(value);
    }

    void number(int field, double value) {
        tag(field, WireFormat.WIRETYPE_FIXED64);
        reserve(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Double.BYTES; i++) {
            bytes[size++] = (byte) (bits >>> i * Byte.SIZE);
        }
    }

    void bytes(int field, byte[] value) {
        tag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        varint(value.length);
        append(value);
    }

    void text(int field, char[] characters, int offset, int length) {
        int start = begin(field);
        reserve(length);
        for (int i = 0; i < length; i++) {
            char character = characters[offset + i];
            if (character >= ASCII) {
                append(new String(characters, offset + i, length - i).getBytes(StandardCharsets.UTF_8));
                break;
            }
            bytes[size++] = (byte) character;
        }
        end(start);
    }

    /**
     * Begins a field whose length is not known yet.
     *
     * @return what {@link #end} needs
     */
    int begin(int field) {
        tag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        reserve(1);
        return size++; // most lengths take one byte
    }

    /** Ends the field that began there. */
    void end(int start) {
        int content = start + 1;
        int length = size - content;
        int more = 0;
        for (int rest = length >>> BITS; rest > 0; rest >>>= BITS) {
            more++;
        }
        if (more > 0) {
            reserve(more);
            System.arraycopy(bytes, content, bytes, content + more, length);
        }
        size = start;
        varint(length);
        size += length;
    }

    private void append(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    private void tag(int field, int type) {
        varint(((long) field << 3) | type);
    }

    private void varint(long value) {
        reserve(LONGEST_NUMBER);
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes[size++] = (byte) (rest & (MORE - 1) | MORE);
            rest >>>= BITS;
        }
        bytes[size++] = (byte) rest;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + size / 2));
        }
    }
}
