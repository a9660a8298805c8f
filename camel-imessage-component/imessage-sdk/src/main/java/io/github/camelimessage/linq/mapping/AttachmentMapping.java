// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.model.linq.AttachmentStatus;
import io.github.camelimessage.model.linq.LinqAttachment;

/** Converts Linq's files to the common model. */
public final class AttachmentMapping {

    private AttachmentMapping() {}

    /** @param isOutgoing whether it was uploaded here; Linq does not say */
    public static AttachmentInfo info(LinqAttachment attachment, boolean isOutgoing) {
        return new AttachmentInfo(
                attachment.id(),
                null,
                attachment.filename(),
                attachment.contentType(),
                null,
                attachment.sizeBytes(),
                isOutgoing,
                state(attachment.status()),
                false,
                false,
                null,
                attachment);
    }

    private static TransferState state(AttachmentStatus status) {
        if (AttachmentStatus.COMPLETE.equals(status)) {
            return TransferState.FINISHED;
        }
        if (AttachmentStatus.PENDING.equals(status)) {
            return TransferState.PENDING;
        }
        return AttachmentStatus.FAILED.equals(status) ? TransferState.FAILED : TransferState.UNKNOWN;
    }
}
