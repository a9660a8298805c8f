// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.FileReader;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;

/** The Camel attachments of a message, as mail and web components add them. */
public final class AttachedFiles {

    private AttachedFiles() {}

    /** @throws io.github.camelimessage.error.ValidationException if one has no content */
    static List<FileContent> of(OperationArguments arguments) {
        List<FileContent> files = new ArrayList<>();
        AttachmentMessage message = arguments.exchange().getMessage(AttachmentMessage.class);
        if (message.hasAttachments()) {
            message.getAttachments().forEach((name, handler) -> {
                if (handler == null) {
                    throw arguments.refuse("body", "an attachment of the exchange has no content");
                }
                files.add(new FileContent(handler, FileReader.attached(name, handler)));
            });
        }
        return files;
    }

    /**
     * Whether the body is one of them: a web component sets an upload as the body, and also adds it as an attachment.
     */
    static boolean hold(List<FileContent> files, Object body) {
        return files.stream().anyMatch(file -> isOne((DataHandler) file.given(), body));
    }

    private static boolean isOne(DataHandler handler, Object given) {
        return handler == given
                || handler != null
                        && handler.getDataSource() instanceof FileDataSource source
                        && source.getFile().equals(given);
    }

    /** Removes what was sent or uploaded, so that the next step does not send it again. */
    public static void remove(Exchange exchange, List<?> sent) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message.hasAttachments()) {
            message.getAttachments().forEach((name, handler) -> {
                if (sent.stream()
                        .anyMatch(content -> content instanceof FileContent file && isOne(handler, file.given()))) {
                    message.removeAttachment(name);
                }
            });
        }
    }
}
