// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.MessageContent;
import java.util.List;
import java.util.Objects;

/** The files of an event. */
final class EventFiles {

    private EventFiles() {}

    /** The files that can be downloaded, in order. */
    static List<AttachmentInfo> of(Event event) {
        if (event instanceof MessageEvent.Received received) {
            return known(received.message().content());
        }
        if (event instanceof MessageEvent.Sent sent) {
            return known(sent.message().content());
        }
        if (event instanceof MessageEvent.Edited edited) {
            return known(edited.content());
        }
        return event instanceof MessageEvent.StickerPlaced placed && placed.sticker() != null
                ? List.of(placed.sticker())
                : List.of();
    }

    private static List<AttachmentInfo> known(MessageContent content) {
        return content == null
                ? List.of()
                : content.attachments().stream()
                        .filter(file -> Objects.nonNull(file.guid()))
                        .toList();
    }
}
