// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.FileBytes;
import io.github.camelimessage.http.FileReadException;
import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary copy of a file of unknown size. Only the current user can read it; {@code close} deletes it.
 *
 * @param size in bytes
 */
public record SpooledFile(String name, String contentType, Path path, long size) implements FileSource, AutoCloseable {

    static SpooledFile of(FileSource file, long maxBytes) throws IOException {
        Path path = Files.createTempFile("imessage-upload-", null); // readable by the owner only, if supported
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            Counter counter = new Counter(out, maxBytes);
            long size = FileBytes.read(file, -1, counter);
            complete = true;
            return new SpooledFile(file.name(), file.contentType(), path, size);
        } catch (FileReadException e) {
            throw e.failure();
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Stops at the limit, so that an endless stream does not fill the disk. */
    private static final class Counter implements FileBytes.Sink {

        private final OutputStream out;
        private final long maxBytes;
        private long count;

        Counter(OutputStream out, long maxBytes) {
            this.out = out;
            this.maxBytes = maxBytes;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count += length;
            if (count > maxBytes) {
                throw ValidationException.invalidArgument(
                        "size_bytes", null, "size_bytes: a file has 1 byte to 100 MB, but this one has more");
            }
            out.write(bytes, offset, length);
        }
    }
}
