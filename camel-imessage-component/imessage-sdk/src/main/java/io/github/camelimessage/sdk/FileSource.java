// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file to upload: its description and its bytes. The bytes are read while they are sent. */
public interface FileSource {

    /** The name without a path, with its extension. */
    String name();

    /** The MIME type, or null if it is not known. */
    String contentType();

    /** The number of bytes, or -1 if it is not known before they are read. */
    long size();

    /**
     * Opens the bytes from the beginning. The caller closes the stream.
     *
     * @throws IOException if they cannot be read, or can be read only once and were read already
     */
    InputStream open() throws IOException;

    /** Whether the bytes can be opened more than once. If not, an upload is never retried. */
    boolean repeatable();

    /**
     * All bytes, if they are in memory anyway, so that they need not be copied; null otherwise. The caller must not
     * change them.
     */
    default byte[] array() {
        return null;
    }

    /** A file on disk; it must not change while it is uploaded. */
    static FileSource of(Path path) {
        return new PathSource(path);
    }

    /**
     * Bytes in memory; do not change the array before the upload is done.
     *
     * @param contentType the MIME type, or null
     */
    static FileSource of(byte[] bytes, String name, String contentType) {
        return new BytesSource(bytes, name, contentType);
    }

    /**
     * A stream of unknown length, which is read once.
     *
     * @param contentType the MIME type, or null
     */
    static FileSource of(InputStream stream, String name, String contentType) {
        return of(stream, name, contentType, -1);
    }

    /**
     * A stream, which is read once.
     *
     * @param contentType the MIME type, or null
     * @param size the number of its bytes, or -1 if that is not known
     */
    static FileSource of(InputStream stream, String name, String contentType, long size) {
        return new StreamSource(stream, name, contentType, size);
    }
}
