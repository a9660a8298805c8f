// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads bytes from arrays, buffers, streams and files, including those of Camel's file components. */
final class ByteReader {

    private ByteReader() {}

    /**
     * The bytes, or null if the value contains none.
     *
     * @throws UnusableValueException if they cannot be read
     */
    static byte[] readOrNull(Object value) {
        try {
            return bytes(value instanceof WrappedFile<?> file ? contentOf(file) : value);
        } catch (IOException e) {
            throw new UnusableValueException(
                    "it cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private static byte[] bytes(Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (value instanceof BinaryNode node) {
            return node.binaryValue();
        }
        if (value instanceof StreamCache cache && !(value instanceof Reader)) {
            return bytes(cache);
        }
        if (value instanceof InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            }
        }
        if (value instanceof File file) {
            return Files.readAllBytes(file.toPath());
        }
        return value instanceof Path path ? Files.readAllBytes(path) : null;
    }

    /** It can be read again, for a redelivery and for the next steps of the route. */
    private static byte[] bytes(StreamCache cache) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cache.writeTo(bytes);
        cache.reset();
        return bytes.toByteArray();
    }

    /** The content that a consumer has loaded already, or the file. */
    private static Object contentOf(WrappedFile<?> file) {
        return file.getBody() == null ? file.getFile() : file.getBody();
    }
}
