// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.LinqAttachment;

/**
 * The description of an attachment; its bytes are downloaded by guid.
 *
 * @param guid key of the attachment
 * @param originalGuid the attachment that this one replaced after an edit, or null
 * @param fileName stored file name
 * @param mimeType MIME type
 * @param uti Apple's Uniform Type Identifier
 * @param totalBytes size in bytes
 * @param isOutgoing whether the local account sent or uploaded it
 * @param transferState how far the transfer is
 * @param isHidden whether the transcript hides it
 * @param isSticker whether it serves as a sticker
 * @param companionKind kind of sidecar, or null when there is none
 * @param linq Linq only: the attachment as Linq returned it, with the URL of its bytes; null at Photon, and for the
 *     files of a message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentInfo(
        String guid,
        String originalGuid,
        String fileName,
        String mimeType,
        String uti,
        long totalBytes,
        boolean isOutgoing,
        TransferState transferState,
        boolean isHidden,
        boolean isSticker,
        CompanionKind companionKind,
        LinqAttachment linq) {

    public AttachmentInfo(
            String guid,
            String originalGuid,
            String fileName,
            String mimeType,
            String uti,
            long totalBytes,
            boolean isOutgoing,
            TransferState transferState,
            boolean isHidden,
            boolean isSticker,
            CompanionKind companionKind) {
        this(
                guid,
                originalGuid,
                fileName,
                mimeType,
                uti,
                totalBytes,
                isOutgoing,
                transferState,
                isHidden,
                isSticker,
                companionKind,
                null);
    }
}
