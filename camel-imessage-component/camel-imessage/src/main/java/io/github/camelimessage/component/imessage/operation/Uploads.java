// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.body.AttachedFiles;
import io.github.camelimessage.component.imessage.operation.body.FileContent;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.camel.Exchange;

/**
 * The files of a message, uploaded before it is sent.
 *
 * <p>If the send fails, the uploads are kept in a property of the exchange, and their guids are in the header {@code
 * CamelIMessageAttachmentGuid}. A redelivery finds the upload of the same object over the same client, and does not
 * upload it again. The header alone may be about another file, so it is not read here.
 */
final class Uploads {

    /** A property of the exchange: a redelivery restores the headers of the message. */
    static final String PROPERTY = "CamelIMessageUploads";

    private record Done(Object given, IMessageClient client, String guid) {

        @SuppressWarnings("ReferenceEquality")
        boolean isOf(FileContent file, IMessageClient other) {
            return given == file.given() && client == other;
        }

        /** Without the content: properties of an exchange may be printed. */
        @Override
        public String toString() {
            return guid;
        }
    }

    private final IMessageClient client;
    private final Exchange exchange;

    Uploads(IMessageClient client, Exchange exchange) {
        this.client = client;
        this.exchange = exchange;
    }

    /**
     * Uploads the files among the contents, one after the other, and sends.
     *
     * @param send gets the contents in order, with a part in place of each file
     */
    <R> CompletableFuture<R> send(List<Object> contents, Function<List<Object>, CompletableFuture<R>> send) {
        return uploaded(contents, 0, new ArrayList<>()).thenCompose(send).whenComplete((result, failure) -> {
            settle(failure);
            if (failure == null) {
                AttachedFiles.remove(exchange, contents);
            }
        });
    }

    private CompletableFuture<List<Object>> uploaded(List<Object> contents, int next, List<Object> parts) {
        for (int i = next; i < contents.size(); i++) {
            if (contents.get(i) instanceof FileContent file) {
                int following = i + 1;
                return guid(file).thenCompose(guid -> {
                    parts.add(AttachmentPart.of(guid));
                    return uploaded(contents, following, parts);
                });
            }
            parts.add(contents.get(i));
        }
        return CompletableFuture.completedFuture(parts);
    }

    private CompletableFuture<String> guid(FileContent file) {
        return done().stream()
                .filter(done -> done.isOf(file, client))
                .findFirst()
                .map(done -> CompletableFuture.completedFuture(done.guid()))
                .orElseGet(() -> client.attachments()
                        .upload(file.file())
                        .thenApply(attachment -> remember(new Done(file.given(), client, attachment.guid()))));
    }

    private String remember(Done upload) {
        List<Done> all = new ArrayList<>(done());
        all.add(upload);
        exchange.setProperty(PROPERTY, List.copyOf(all)); // copies of the exchange keep the list unchanged
        return upload.guid();
    }

    @SuppressWarnings("unchecked")
    private List<Done> done() {
        return exchange.getProperty(PROPERTY) instanceof List<?> list ? (List<Done>) list : List.of();
    }

    private void settle(Throwable failure) {
        Object guids = guids();
        if (guids == null) {
            return;
        }
        if (failure != null && !isGone(failure)) {
            exchange.getMessage().setHeader(IMessageConstants.ATTACHMENT_GUID, guids);
            return;
        }
        exchange.removeProperty(PROPERTY);
        if (guids.equals(exchange.getMessage().getHeader(IMessageConstants.ATTACHMENT_GUID))) {
            exchange.getMessage().removeHeader(IMessageConstants.ATTACHMENT_GUID);
        }
    }

    /** If the vendor no longer has the file, it is uploaded again. */
    private static boolean isGone(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof NotFoundException;
    }

    /** One guid, or a list of several; null for none. */
    private Object guids() {
        List<String> guids = done().stream().map(Done::guid).toList();
        return guids.size() > 1 ? guids : guids.isEmpty() ? null : guids.get(0);
    }
}
