// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.event.ChatCreatedEvent;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.LocationSharingEvent;
import io.github.camelimessage.event.PhoneNumberEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.event.UpdateFailedEvent;
import java.util.List;

/** The names that select events. */
public final class EventNames {

    public static final String UNKNOWN = "unknown";

    private static final String EVERY = ".*";

    public static final List<String> ALL = List.of(
            "chat" + EVERY,
            ChatEvent.BACKGROUND_CHANGED,
            ChatEvent.BACKGROUND_REMOVED,
            ChatEvent.MARKED_READ,
            ChatEvent.ARCHIVED,
            ChatEvent.UNARCHIVED,
            ChatEvent.TYPING_STARTED,
            ChatEvent.TYPING_STOPPED,
            ChatCreatedEvent.CREATED,
            UpdateFailedEvent.BACKGROUND,
            "group" + EVERY,
            GroupEvent.CHANGED,
            "displayNameChanged",
            "participantAdded",
            "participantRemoved",
            "participantLeft",
            "iconChanged",
            "iconRemoved",
            UpdateFailedEvent.DISPLAY_NAME,
            UpdateFailedEvent.ICON,
            "message" + EVERY,
            "message.received",
            "message.sent",
            "message.delivered",
            "message.failed",
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
            PollDeliveryEvent.DELIVERED,
            PollDeliveryEvent.READ,
            PollDeliveryEvent.FAILED,
            "location" + EVERY,
            LocationSharingEvent.STARTED,
            LocationSharingEvent.STOPPED,
            "phoneNumber" + EVERY,
            PhoneNumberEvent.STATUS_UPDATED,
            UNKNOWN);

    private EventNames() {}

    /** The name of all events of a type's family. */
    public static String family(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot) + EVERY;
    }

    /** The names that select this event. */
    public static List<String> of(Event event) {
        String family = family(event.type());
        if (event instanceof UnknownEvent) {
            return List.of(UNKNOWN, family);
        }
        return event.changeType() == null
                ? List.of(event.type(), family)
                : List.of(event.type(), family, event.changeType());
    }
}
