// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.rules.FileNames;
import java.io.IOException;
import java.io.InputStream;

/**
 * A running download. The bytes are read from the network at the speed of the reader, and only a few of them are in
 * memory. Close it: until then it uses a connection, and closing it before the end stops the download.
 *
 * @param fileName a name that is safe on this machine: without a path, control characters and characters with a meaning
 *     to a file system, 255 bytes of UTF-8 at most
 * @param contentType the MIME type, or null
 * @param size the number of bytes, or -1 if the server does not report it
 * @param content the bytes; reading fails with an {@link IOException} whose cause is an {@link
 *     io.github.camelimessage.error.IMessageException}
 */
public record AttachmentDownload(String fileName, String contentType, long size, InputStream content)
        implements AutoCloseable {

    public AttachmentDownload {
        fileName = FileNames.safe(fileName);
        contentType = contentType == null || contentType.isBlank() ? null : contentType;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
