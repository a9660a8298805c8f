// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.LinqFileTypes;
import io.github.camelimessage.model.linq.AttachmentUpload;
import io.github.camelimessage.model.linq.LinqAttachment;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Files at Linq. */
final class AttachmentOperations {

    private AttachmentOperations() {}

    static CompletableFuture<OperationResult> upload(LinqClient client, OperationArguments arguments) {
        String fileName = arguments.file().name();
        String contentType = contentType(fileName, arguments);
        byte[] bytes = arguments.body().bytes("the bytes of a file (byte[], InputStream, File or Path)");
        return client.api()
                .attachments()
                .upload(fileName, contentType, bytes)
                .thenApply(upload -> named(uploaded(upload, fileName, contentType, bytes.length)));
    }

    private static String contentType(String fileName, OperationArguments arguments) {
        String told = arguments.file().contentType();
        String type = told == null ? LinqFileTypes.of(fileName) : told;
        if (type == null) {
            throw arguments.refuse(
                    "contentType",
                    "the name of the file does not tell its type: set the option contentType or the header Content-Type");
        }
        return type;
    }

    /** What the answer says, without the URL that allows to write. */
    private static LinqAttachment uploaded(AttachmentUpload upload, String fileName, String contentType, long size) {
        return new LinqAttachment(
                upload.attachmentId(), contentType, null, fileName, size, null, upload.downloadUrl(), null);
    }

    static CompletableFuture<OperationResult> get(LinqClient client, OperationArguments arguments) {
        return client.api().attachments().get(arguments.attachmentGuid()).thenApply(AttachmentOperations::named);
    }

    static CompletableFuture<OperationResult> delete(LinqClient client, OperationArguments arguments) {
        return client.api().attachments().delete(arguments.attachmentGuid()).thenApply(OperationResult::nothing);
    }

    private static OperationResult named(LinqAttachment attachment) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.ATTACHMENT_GUID, attachment.id());
        headers.put(IMessageConstants.ATTACHMENT_URL, attachment.downloadUrl());
        return new OperationResult(attachment, headers);
    }
}
