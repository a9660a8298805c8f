// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqFiles;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.AttachmentUpload;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.sdk.FileSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Files (Linq: /v3/attachments). */
public final class AttachmentApi {

    private static final String ATTACHMENTS = "attachments";

    private final LinqCalls calls;
    private final LinqFiles files;
    private final Urls urls;

    AttachmentApi(LinqCalls calls, LinqFiles files, Urls urls) {
        this.calls = calls;
        this.files = files;
        this.urls = urls;
    }

    /** Requests an upload URL for a file; it expires after 15 minutes. */
    public CompletableFuture<AttachmentUpload> create(CreateAttachmentRequest request) {
        return Validated.call(() -> calls.call(
                LinqRequest.post(AttachmentUpload.class, ATTACHMENTS).body(RequestRules.attachment(request))));
    }

    /**
     * Uploads the bytes of a file to its upload URL, with exactly the required headers and without the token.
     *
     * @param bytes as many as were announced; must not be changed before the future completes
     */
    public CompletableFuture<Void> put(byte[] bytes, AttachmentUpload upload) {
        return Validated.call(() -> {
            RequestRules.required("bytes", bytes);
            return put(FileSource.of(bytes, "", null), upload);
        });
    }

    /**
     * Uploads a file as {@link #put(byte[], AttachmentUpload)} does, but reads it while it is sent.
     *
     * @param file its size must be the one that was announced
     */
    public CompletableFuture<Void> put(FileSource file, AttachmentUpload upload) {
        return Validated.call(() -> {
            RequestRules.required("file", file);
            RequestRules.required("upload", upload);
            Map<String, String> headers = upload.requiredHeaders() == null ? Map.of() : upload.requiredHeaders();
            headers.forEach((name, value) -> {
                if (name.equalsIgnoreCase("Content-Length") && !value.equals(Long.toString(file.size()))) {
                    throw ValidationException.invalidArgument(
                            "bytes",
                            file.size(),
                            "bytes: the upload was announced with " + value + " bytes, but there are " + file.size());
                }
            });
            return files.put(urls.stored("upload_url", upload.uploadUrl()), headers, file);
        });
    }

    /** Requests an upload URL and uploads the file. The returned id can be used in any number of messages. */
    public CompletableFuture<AttachmentUpload> upload(String filename, String contentType, byte[] bytes) {
        return Validated.call(() -> {
            RequestRules.required("bytes", bytes);
            return Steps.then(
                    create(new CreateAttachmentRequest(contentType, filename, bytes.length)),
                    upload -> Steps.map(put(bytes, upload), done -> upload));
        });
    }

    public CompletableFuture<LinqAttachment> get(String attachmentId) {
        return Validated.call(() -> calls.call(LinqRequest.get(LinqAttachment.class, ATTACHMENTS, id(attachmentId))));
    }

    /** Deletes a file permanently; messages keep the part without the file. */
    public CompletableFuture<Void> delete(String attachmentId) {
        return Validated.call(() -> calls.call(LinqRequest.delete(Void.class, ATTACHMENTS, id(attachmentId))));
    }

    private static String id(String attachmentId) {
        return Ids.uuid("attachment_id", attachmentId);
    }
}
