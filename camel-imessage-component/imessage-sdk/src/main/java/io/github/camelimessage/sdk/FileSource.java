// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file to upload: what is known of it, and where its bytes are. The bytes are read while they are sent. */
public interface FileSource {

    /** The plain name, with its ending. */
    String name();

    /** The MIME type, or null when it is not known. */
    String contentType();

    /** How many bytes there are, or -1 when that is not known before they are read. */
    long size();

    /**
     * Opens the bytes from the beginning. Who opens the stream closes it.
     *
     * @throws IOException when they cannot be read, or were read already and can be read only once
     */
    InputStream open() throws IOException;

    /** Whether the bytes can be opened more than once. An upload of a source that cannot is never sent again. */
    boolean repeatable();

    /**
     * All bytes, when they are in memory anyway, so that nobody has to copy them; null otherwise. Whoever asks does not change
     * them.
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
     * @param size how many bytes it holds, or -1 when that is not known
     */
    static FileSource of(InputStream stream, String name, String contentType, long size) {
        return new StreamSource(stream, name, contentType, size);
    }
}
