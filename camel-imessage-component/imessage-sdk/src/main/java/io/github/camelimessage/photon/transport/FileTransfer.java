// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.photon.proto.UploadAttachmentResponse;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import java.util.concurrent.CompletableFuture;

/** How a transport transfers files: over gRPC as messages, over HTTP as bytes (Photon: the raw routes). */
public interface FileTransfer {

    /**
     * Makes one attempt to upload a file, which is opened once.
     *
     * @param companion the video of a Live Photo, or null
     * @throws io.github.camelimessage.error.ValidationException for files that the transport cannot send
     */
    CompletableFuture<UploadAttachmentResponse> upload(FileSource file, FileSource companion, Attempt attempt);

    /** Makes one attempt to start a download. */
    CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which, Attempt attempt);
}
