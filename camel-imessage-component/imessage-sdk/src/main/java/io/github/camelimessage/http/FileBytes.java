// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a file to upload, piece by piece, and checks its announced size: an empty, shorter or longer file is not
 * accepted as complete.
 */
public final class FileBytes {

    private static final int PIECE_BYTES = 64 * 1024;

    /** Receives the pieces; it must not change them. */
    public interface Sink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private FileBytes() {}

    /**
     * Passes all bytes to the sink.
     *
     * @param size the announced size, or -1
     * @return the number of bytes
     * @throws FileReadException for failures of the file; failures of the sink are rethrown
     */
    public static long read(FileSource file, long size, Sink sink) throws IOException {
        byte[] array = array(file, size);
        if (array != null) {
            for (int offset = 0; offset < array.length; offset += PIECE_BYTES) {
                sink.write(array, offset, Math.min(PIECE_BYTES, array.length - offset));
            }
            return array.length;
        }
        try (InputStream in = open(file)) {
            byte[] piece = new byte[PIECE_BYTES];
            long count = 0;
            for (int read = next(file, in, piece); read > 0; read = next(file, in, piece)) {
                count += read;
                if (size >= 0 && count > size) {
                    throw FileReadException.otherSize(file, size, "more");
                }
                sink.write(piece, 0, read);
            }
            if (count == 0) {
                throw FileReadException.empty(file);
            }
            if (size >= 0 && count < size) {
                throw FileReadException.otherSize(file, size, Long.toString(count));
            }
            return count;
        }
    }

    /**
     * The bytes of a file in memory, or null.
     *
     * @param size the announced size, or -1
     * @throws FileReadException if there are none, or not as many as announced
     */
    public static byte[] array(FileSource file, long size) throws FileReadException {
        byte[] array = file.array();
        if (array != null && array.length == 0) {
            throw FileReadException.empty(file);
        }
        if (array != null && size >= 0 && array.length != size) {
            throw FileReadException.otherSize(file, size, Integer.toString(array.length));
        }
        return array;
    }

    private static InputStream open(FileSource file) throws FileReadException {
        try {
            InputStream in = file.open();
            if (in == null) {
                throw new IOException("there is no stream");
            }
            return in;
        } catch (IOException | RuntimeException e) {
            throw FileReadException.of(file, e);
        }
    }

    /** Fills the piece: if a stream returns a few bytes at a time, many small pieces would need far more memory. */
    private static int next(FileSource file, InputStream in, byte[] piece) throws FileReadException {
        try {
            return in.readNBytes(piece, 0, piece.length);
        } catch (IOException | RuntimeException e) {
            throw FileReadException.of(file, e);
        }
    }
}
