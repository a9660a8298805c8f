// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.component.imessage.download.DownloadLimit;
import io.github.camelimessage.component.imessage.download.Readiness;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.IMessageClient;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A file at the vendor, downloaded when it is opened, at the speed of the reader. Opening it waits for its first bytes,
 * and blocks.
 *
 * @param name safe to use on this machine
 * @param maxSize bytes, or 0 for no limit
 * @param readyTimeout how long to wait if the vendor does not have the file yet
 */
record RemoteFile(IMessageClient client, AttachmentInfo file, String name, long maxSize, Duration readyTimeout)
        implements DataSource {

    private static final String ANY = "application/octet-stream";

    @Override
    public InputStream getInputStream() throws IOException {
        DownloadLimit limit = new DownloadLimit(maxSize);
        AttachmentDownload download = opened(
                new Readiness(readyTimeout).await(() -> client.attachments().download(file.guid())));
        try {
            return limit.of(download);
        } catch (IMessageException e) {
            download.close();
            throw failed(e);
        }
    }

    private static AttachmentDownload opened(CompletableFuture<AttachmentDownload> download) throws IOException {
        try {
            return download.get();
        } catch (InterruptedException e) {
            download.thenAccept(RemoteFile::giveUp);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a file was opened");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    /** It arrived after the wait was over. */
    private static void giveUp(AttachmentDownload late) {
        try {
            late.close();
        } catch (IOException e) {
            // no one reads it
        }
    }

    private static IOException failed(Throwable cause) {
        return cause instanceof IOException failure ? failure : new IOException(cause.getMessage(), cause);
    }

    @Override
    public String getContentType() {
        return file.mimeType() == null || file.mimeType().isBlank() ? ANY : file.mimeType();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("A file of a received message is read-only");
    }

    /** Without the client, whose text may contain anything. */
    @Override
    public String toString() {
        return name;
    }
}
