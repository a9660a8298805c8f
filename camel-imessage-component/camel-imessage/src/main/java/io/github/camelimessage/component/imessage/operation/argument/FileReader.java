// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.node.BinaryNode;
import io.github.camelimessage.sdk.FileSource;
import jakarta.activation.DataHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads values with bytes as files to upload. The bytes are read while they are sent. */
public final class FileReader {

    private FileReader() {}

    /** A Camel attachment of a message. Without its own name it has the name of the attachment. */
    public static FileSource attached(String name, DataHandler handler) {
        FileSource file = new DataHandlerFile(handler);
        String own = withoutDirectory(file.name());
        return new NamedFile(file, own == null ? withoutDirectory(name) : own, file.contentType());
    }

    /** The last element of a path, or null if it is blank. */
    static String withoutDirectory(String path) {
        String last = path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return last.isBlank() ? null : last;
    }

    /** Whether the value is a file by its class. */
    static boolean isFile(Object value) {
        return value instanceof WrappedFile
                || value instanceof File
                || value instanceof Path
                || value instanceof FileSource
                || value instanceof DataHandler;
    }

    /** Whether it contains bytes, which may also be text. */
    static boolean holdsBytes(Object value) {
        return value instanceof byte[]
                || value instanceof ByteBuffer
                || value instanceof BinaryNode
                || value instanceof InputStream
                || value instanceof StreamCache && !(value instanceof Reader);
    }

    /**
     * The file, or null if the value contains none.
     *
     * @param name its name; null to take it from the value, which may have none
     * @param contentType its MIME type; null to take it from the value
     * @throws UnusableValueException if the file does not exist
     */
    static FileSource readOrNull(Object value, String name, String contentType, Exchange exchange) {
        if (value instanceof WrappedFile<?> file) {
            String known = name == null && file.getFile() instanceof File local ? local.getName() : name;
            Object content = file.getBody() == null ? file.getFile() : file.getBody();
            return content instanceof WrappedFile ? null : readOrNull(content, known, contentType, exchange);
        }
        FileSource source = source(value, exchange);
        return source == null
                ? null
                : new NamedFile(
                        source,
                        name == null ? source.name() : name,
                        contentType == null ? source.contentType() : contentType);
    }

    private static FileSource source(Object value, Exchange exchange) {
        if (value instanceof FileSource file) {
            return file;
        }
        if (value instanceof File file) {
            return onDisk(file.toPath());
        }
        if (value instanceof Path path) {
            return onDisk(path);
        }
        if (value instanceof DataHandler handler) {
            return new DataHandlerFile(handler);
        }
        if (value instanceof StreamCache cache && !(value instanceof Reader)) {
            return new CachedFile(cache, exchange);
        }
        if (value instanceof InputStream stream) {
            return FileSource.of(stream, null, null);
        }
        byte[] bytes = holdsBytes(value) ? ByteReader.readOrNull(value) : null;
        return bytes == null ? null : FileSource.of(bytes, null, null);
    }

    private static FileSource onDisk(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnusableValueException("it is the path of a file that does not exist or cannot be read");
        }
        return FileSource.of(path);
    }

    /** A file with another name than on the disk. */
    private record NamedFile(FileSource file, String name, String contentType) implements FileSource {

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }

        @Override
        public boolean repeatable() {
            return file.repeatable();
        }

        @Override
        public byte[] array() {
            return file.array();
        }
    }

    /** Camel's cached content can be read again, and stays unread for the next steps of the route. */
    private record CachedFile(StreamCache cache, Exchange exchange) implements FileSource {

        @Override
        public String name() {
            return null;
        }

        @Override
        public String contentType() {
            return null;
        }

        @Override
        public long size() {
            return cache.length() > 0 ? cache.length() : -1;
        }

        @Override
        public InputStream open() throws IOException {
            StreamCache copy = cache.copy(exchange);
            if (copy instanceof InputStream stream) {
                return stream;
            }
            return exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, copy);
        }

        @Override
        public boolean repeatable() {
            return true;
        }
    }
}
