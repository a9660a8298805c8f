// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.rules.FileNames;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is on its way. Its bytes come as fast as they are read, and only a few of them are held in memory. Close it:
 * until then it keeps a connection, and closing it before the end stops the download.
 *
 * @param fileName a name that is safe to use on this machine: without a path, control characters and characters with a
 *     meaning to a file system, 255 bytes of UTF-8 at most
 * @param contentType the MIME type, or null
 * @param size how many bytes there are, or -1 when the server does not say
 * @param content the bytes; reading fails with an {@link IOException} whose cause is an
 *     {@link io.github.camelimessage.error.IMessageException}
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
