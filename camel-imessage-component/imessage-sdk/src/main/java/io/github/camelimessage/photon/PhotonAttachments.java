// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.FileRules;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.AttachmentMapping;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.GetAttachmentInfoRequest;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.Attachments;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.UploadOptions;
import java.util.concurrent.CompletableFuture;

/** {@link Attachments} on Photon's AttachmentService. */
record PhotonAttachments(PhotonCalls calls) implements Attachments {

    @Override
    public CompletableFuture<AttachmentInfo> upload(FileSource file, UploadOptions options) {
        return Validated.call(() -> {
            FileRules.file("file", file);
            if (options.companion() != null) {
                FileRules.file("companion", options.companion());
            }
            return calls.upload(file, options.companion(), AttachmentMapping::uploaded);
        });
    }

    @Override
    public CompletableFuture<AttachmentInfo> get(String attachmentGuid) {
        return Validated.call(() -> calls.call(
                AttachmentServiceGrpc.getGetAttachmentInfoMethod(),
                GetAttachmentInfoRequest.newBuilder()
                        .setAttachmentGuid(PhotonRules.attachmentGuid(attachmentGuid))
                        .build(),
                AttachmentMapping::info));
    }

    @Override
    public CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which) {
        return Validated.call(() -> {
            if (which == null) {
                throw ValidationException.invalidArgument(
                        "which", null, "Which of the two is needed: the file or its companion?");
            }
            return calls.download(PhotonRules.attachmentGuid(attachmentGuid), which);
        });
    }
}
