// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.photon.proto.GetAttachmentInfoResponse;
import io.github.camelimessage.photon.proto.UploadAttachmentResponse;

/** Files, from the contract to the model. */
public final class AttachmentMapping {

    private AttachmentMapping() {}

    public static AttachmentInfo uploaded(UploadAttachmentResponse answer) {
        Answers.require(answer.hasAttachment(), "attachment");
        return ContentMapping.attachment(answer.getAttachment());
    }

    public static AttachmentInfo info(GetAttachmentInfoResponse answer) {
        Answers.require(answer.hasAttachment(), "attachment");
        return ContentMapping.attachment(answer.getAttachment());
    }
}
