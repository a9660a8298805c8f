// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.AttachmentInfo;
import java.util.concurrent.CompletableFuture;

/** Files of messages: a file is uploaded first, and then sent by its guid. */
public interface Attachments {

    /**
     * Uploads a file of 1 byte to 100 MiB (Linq: 100 MB). Its bytes are read while they are sent. Photon over gRPC
     * needs the file in memory, because the upload is one message; that message has 100 MiB at most, including a
     * companion. Linq needs the size first: a source of unknown size is written to a temporary file, which only this
     * user can read and which is deleted at the end.
     *
     * @return the vendor's description of the file; its guid can be sent in any number of messages
     */
    CompletableFuture<AttachmentInfo> upload(FileSource file, UploadOptions options);

    default CompletableFuture<AttachmentInfo> upload(FileSource file) {
        return upload(file, UploadOptions.NONE);
    }

    CompletableFuture<AttachmentInfo> get(String attachmentGuid);

    /**
     * Starts to download a file. The future completes when the first bytes can be read; a later failure is a read
     * error, and is not retried. If the vendor does not have the file yet, it fails with the code {@code
     * attachmentNotReady} (Linq: that one, or {@code 2007}).
     */
    CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which);

    default CompletableFuture<AttachmentDownload> download(String attachmentGuid) {
        return download(attachmentGuid, AttachmentFile.PRIMARY);
    }
}
