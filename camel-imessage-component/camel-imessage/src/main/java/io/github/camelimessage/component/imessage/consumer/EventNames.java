// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UnknownEvent;
import java.util.List;

/** The names by which events can be selected. */
final class EventNames {

    static final String UNKNOWN = "unknown";

    private static final String EVERY = ".*";

    static final List<String> ALL = List.of(
            "chat" + EVERY,
            ChatEvent.BACKGROUND_CHANGED,
            ChatEvent.BACKGROUND_REMOVED,
            ChatEvent.MARKED_READ,
            ChatEvent.ARCHIVED,
            ChatEvent.UNARCHIVED,
            "group" + EVERY,
            GroupEvent.CHANGED,
            "displayNameChanged",
            "participantAdded",
            "participantRemoved",
            "participantLeft",
            "iconChanged",
            "iconRemoved",
            "message" + EVERY,
            "message.received",
            "message.edited",
            "message.read",
            "message.unsent",
            "message.reactionAdded",
            "message.reactionRemoved",
            "message.stickerPlaced",
            "poll" + EVERY,
            PollEvent.CHANGED,
            "created",
            "optionAdded",
            "voted",
            "unvoted",
            UNKNOWN);

    private EventNames() {}

    /** The names that select this event. */
    static List<String> of(Event event) {
        String family = event.type().replaceFirst("\\..*", EVERY);
        if (event instanceof UnknownEvent) {
            return List.of(UNKNOWN, family);
        }
        return event.changeType() == null
                ? List.of(event.type(), family)
                : List.of(event.type(), family, event.changeType());
    }
}
