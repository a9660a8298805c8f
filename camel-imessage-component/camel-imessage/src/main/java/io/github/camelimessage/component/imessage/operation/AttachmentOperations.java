// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.download.DownloadLimit;
import io.github.camelimessage.component.imessage.download.Readiness;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.AttachedFiles;
import io.github.camelimessage.component.imessage.operation.body.FileContent;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.UploadOptions;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** Files of messages. */
final class AttachmentOperations {

    private static final String FILE = "a file: its bytes (byte[], InputStream), a File, a Path or a FileSource";

    private AttachmentOperations() {}

    static CompletableFuture<OperationResult> upload(IMessageClient client, OperationArguments arguments) {
        UploadOptions options = new UploadOptions(arguments.file().companion());
        FileContent content =
                new FileContent(arguments.body().given(), arguments.body().file(FILE));
        return client.attachments().upload(content.file(), options).thenApply(uploaded -> {
            AttachedFiles.remove(arguments.exchange(), List.of(content));
            return named(uploaded);
        });
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.attachments().get(arguments.attachmentGuid()).thenApply(AttachmentOperations::named);
    }

    /** The route reads the bytes from the network. The rest is dropped when the exchange is done. */
    static CompletableFuture<OperationResult> download(IMessageClient client, OperationArguments arguments) {
        String guid = arguments.attachmentGuid();
        DownloadLimit limit = new DownloadLimit(arguments.file().maxSize());
        return new Readiness(arguments.file().readyTimeout())
                .await(() ->
                        client.attachments().download(guid, arguments.file().which()))
                .thenApply(download -> {
                    DownloadRelease.atTheEndOf(arguments.exchange(), download);
                    return result(download, limit.of(download));
                });
    }

    private static OperationResult result(AttachmentDownload download, InputStream content) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.FILE_NAME, download.fileName());
        headers.put(Exchange.CONTENT_TYPE, download.contentType());
        headers.put(Exchange.CONTENT_LENGTH, download.size() < 0 ? null : download.size());
        return new OperationResult(content, headers);
    }

    static CompletableFuture<OperationResult> delete(LinqClient client, OperationArguments arguments) {
        return client.api().attachments().delete(arguments.attachmentGuid()).thenApply(OperationResult::nothing);
    }

    private static OperationResult named(AttachmentInfo attachment) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.ATTACHMENT_GUID, attachment.guid());
        headers.put(
                IMessageConstants.ATTACHMENT_URL,
                attachment.linq() == null ? null : attachment.linq().downloadUrl());
        return new OperationResult(attachment, headers);
    }
}
