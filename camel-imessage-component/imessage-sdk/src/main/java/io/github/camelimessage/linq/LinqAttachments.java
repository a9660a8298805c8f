// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.Unclaimed;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.FileRules;
import io.github.camelimessage.linq.api.AttachmentApi;
import io.github.camelimessage.linq.call.LinqFiles;
import io.github.camelimessage.linq.call.SpooledFile;
import io.github.camelimessage.linq.mapping.AttachmentMapping;
import io.github.camelimessage.linq.mapping.LinqFileTypes;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.Attachments;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.UploadOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@link Attachments} on Linq's endpoints: a file is announced, brought to the store and read back. */
record LinqAttachments(AttachmentApi api, LinqFiles files, Urls urls) implements Attachments {

    @Override
    public CompletableFuture<AttachmentInfo> upload(FileSource file, UploadOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    options.companion() != null, "upload with a companion", "it has no Live Photos; upload two files");
            FileRules.file("file", file);
            String type = contentType(file);
            return file.size() < 0
                    ? Steps.then(
                            files.spool(file, RequestRules.LARGEST_FILE), spooled -> uploadAndDelete(spooled, type))
                    : upload(file, type);
        });
    }

    /** The file is deleted before the caller gets the outcome; cancelling the upload deletes it too. */
    private CompletableFuture<AttachmentInfo> uploadAndDelete(SpooledFile file, String type) {
        return Steps.orElse(
                Steps.map(upload(file, type), info -> deleted(file, info)), failure -> deleted(file, failure));
    }

    private static <T> T deleted(SpooledFile file, T outcome) {
        Unclaimed.close(file);
        return outcome;
    }

    private CompletableFuture<AttachmentInfo> upload(FileSource file, String type) {
        return Steps.then(
                api.create(new CreateAttachmentRequest(type, file.name(), file.size())),
                upload -> Steps.then(
                        api.put(file, upload),
                        done -> Steps.map(api.get(upload.attachmentId()), info -> AttachmentMapping.info(info, true))));
    }

    private static String contentType(FileSource file) {
        String told = file.contentType() == null ? "" : file.contentType().strip();
        String type = told.isEmpty() ? LinqFileTypes.of(file.name()) : told;
        if (type == null) {
            throw ValidationException.invalidArgument(
                    "content_type",
                    null,
                    "The name " + ErrorText.quoted(file.name())
                            + " does not show the type of the file: set its MIME type");
        }
        return type;
    }

    @Override
    public CompletableFuture<AttachmentInfo> get(String attachmentGuid) {
        return Steps.map(api.get(attachmentGuid), info -> AttachmentMapping.info(info, false));
    }

    @Override
    public CompletableFuture<AttachmentDownload> download(String attachmentGuid, AttachmentFile which) {
        return Validated.call(() -> {
            RequestRules.required("which", which);
            LinqUnsupported.refuseIf(
                    which == AttachmentFile.COMPANION, "download of a companion", "it has no Live Photos");
            return Steps.then(api.get(attachmentGuid), this::open);
        });
    }

    /** Fetched at once: the URL may be good for minutes only. */
    private CompletableFuture<AttachmentDownload> open(LinqAttachment attachment) {
        if (attachment.downloadUrl() == null) {
            throw new ValidationException(
                    "The bytes of the file have not arrived yet",
                    ErrorDetails.local(
                            ErrorCodes.ATTACHMENT_NOT_READY, Map.of("attachmentGuid", String.valueOf(attachment.id()))),
                    null);
        }
        return files.open(attachment.downloadUrl(), url -> urls.stored("download_url", url), attachment);
    }
}
