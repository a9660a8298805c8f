// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.rules.FileNames;
import io.github.camelimessage.sdk.IMessageClient;
import jakarta.activation.DataHandler;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.apache.camel.attachment.DefaultAttachmentMessage;

/** Adds the files of a message to its exchange as Camel attachments. A file is downloaded each time it is opened. */
public final class EventAttachments {

    private final IMessageClient client;
    private final long maxSize;
    private final Duration readyTimeout;

    /**
     * @param maxSize the largest size of a file in bytes, or 0 for no limit
     * @param readyTimeout how long to wait for a file that the vendor does not have yet; zero to ask once
     */
    public EventAttachments(IMessageClient client, long maxSize, Duration readyTimeout) {
        this.client = client;
        this.maxSize = maxSize;
        this.readyTimeout = readyTimeout;
    }

    public void hang(Event event, Exchange exchange) {
        List<AttachmentInfo> files = EventFiles.of(event);
        if (files.isEmpty()) {
            return;
        }
        AttachmentMessage message = new DefaultAttachmentMessage(exchange.getMessage());
        Set<String> taken = new HashSet<>();
        for (AttachmentInfo file : files) {
            String name = unused(FileNames.safe(file.fileName()), taken);
            DefaultAttachment attachment =
                    new DefaultAttachment(new DataHandler(new RemoteFile(client, file, name, maxSize, readyTimeout)));
            attachment.addHeader(IMessageConstants.ATTACHMENT_GUID, file.guid());
            message.addAttachmentObject(name, attachment);
        }
    }

    /** A second picture with the same name is another file; file systems may ignore case. */
    private static String unused(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = FileNames.safe(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        return candidate;
    }
}
