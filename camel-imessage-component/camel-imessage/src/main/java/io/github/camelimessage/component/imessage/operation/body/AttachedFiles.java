// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.FileReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;

/** The files that hang on a message as Camel attachments, as mail and web components leave them. */
public final class AttachedFiles {

    private AttachedFiles() {}

    static List<Object> of(Exchange exchange) {
        List<Object> files = new ArrayList<>();
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message.hasAttachments()) {
            message.getAttachments()
                    .forEach(
                            (name, handler) -> files.add(new FileContent(handler, FileReader.attached(name, handler))));
        }
        return files;
    }

    /** What was sent does not go out again with the next message of the route. */
    public static void remove(Exchange exchange) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message.hasAttachments()) {
            message.clearAttachments();
        }
    }
}
