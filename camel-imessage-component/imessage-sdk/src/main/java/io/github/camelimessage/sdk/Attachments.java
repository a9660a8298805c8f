// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.AttachmentInfo;
import java.util.concurrent.CompletableFuture;

/** Files of messages: a file is uploaded first, and then sent by its guid. */
public interface Attachments {

    /**
     * Uploads a file of 1 byte to 100 MiB (Linq: 100 MB). Its bytes are read while they are sent. Photon over gRPC has to
     * hold the file in memory, as its upload is one message; that message, with a companion in it, has 100 MiB at most. Linq
     * is told the size first: a source of unknown size is written to a temporary file, which only this user can read and
     * which is deleted at the end.
     *
     * @return what the vendor knows of the file; its guid can be sent in any number of messages
     */
    CompletableFuture<AttachmentInfo> upload(FileSource file, UploadOptions options);

    default CompletableFuture<AttachmentInfo> upload(FileSource file) {
        return upload(file, UploadOptions.NONE);
    }

    CompletableFuture<AttachmentInfo> get(String attachmentGuid);

    /**
     * Begins to download a file. The future holds the download when its first bytes can be read; what fails later fails
     * reading, and is not repeated. A file that the vendor does not have yet fails with the code {@code attachmentNotReady}
     * (Linq: that one, or {@code 2007}).
     */
    CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which);

    default CompletableFuture<AttachmentDownload> download(String attachmentGuid) {
        return download(attachmentGuid, AttachmentFile.PRIMARY);
    }
}
