// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.event.EventNames;
import io.github.camelimessage.event.ChatCreatedEvent;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.LocationSharingEvent;
import io.github.camelimessage.event.PhoneNumberEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UpdateFailedEvent;
import io.github.camelimessage.linq.webhook.LinqEventKind;
import io.github.camelimessage.model.linq.WebhookEventType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of Linq's event types a subscription needs, for the names in the option types. */
final class LinqEventTypes {

    private LinqEventTypes() {}

    /** The offered types that can become an event with one of these names; all if there are no names. */
    static List<WebhookEventType> wanted(Set<String> names, Collection<WebhookEventType> offered) {
        return offered.stream()
                .filter(type -> names.isEmpty() || names(type.value()).stream().anyMatch(names::contains))
                .toList();
    }

    /** The names of all events that Linq can deliver. */
    static Set<String> names() {
        return Arrays.stream(LinqEventKind.values())
                .flatMap(kind -> names(kind.type()).stream())
                .filter(EventNames.ALL::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names that select events of this Linq type. */
    static Set<String> names(String type) {
        LinqEventKind kind = LinqEventKind.of(type);
        List<String> own = kind == null ? List.of() : own(kind);
        Set<String> names = new LinkedHashSet<>(own);
        if (own.isEmpty()) {
            names.add(EventNames.UNKNOWN);
            names.add(EventNames.family(type));
        }
        own.stream().filter(name -> name.contains(".")).forEach(name -> names.add(EventNames.family(name)));
        return names;
    }

    /** Without a default, so that the compiler finds a new type. */
    private static List<String> own(LinqEventKind kind) {
        return switch (kind) {
            case MESSAGE_SENT -> List.of("message.sent");
            case MESSAGE_RECEIVED -> List.of("message.received");
            case MESSAGE_READ -> List.of("message.read");
            case MESSAGE_DELIVERED -> List.of("message.delivered");
            case MESSAGE_FAILED -> List.of("message.failed");
            case MESSAGE_EDITED -> List.of("message.edited");
            case REACTION_ADDED, POLL_REACTION_ADDED -> List.of("message.reactionAdded");
            case REACTION_REMOVED -> List.of("message.reactionRemoved");
            case PARTICIPANT_ADDED -> List.of(GroupEvent.CHANGED, "participantAdded");
            case PARTICIPANT_REMOVED -> List.of(GroupEvent.CHANGED, "participantRemoved", "participantLeft");
            case CHAT_GROUP_NAME_UPDATED -> List.of(GroupEvent.CHANGED, "displayNameChanged");
            case CHAT_GROUP_ICON_UPDATED -> List.of(GroupEvent.CHANGED, "iconChanged", "iconRemoved");
            case CHAT_GROUP_NAME_UPDATE_FAILED -> List.of(UpdateFailedEvent.DISPLAY_NAME);
            case CHAT_GROUP_ICON_UPDATE_FAILED -> List.of(UpdateFailedEvent.ICON);
            case CHAT_CREATED -> List.of(ChatCreatedEvent.CREATED);
            case CHAT_TYPING_INDICATOR_STARTED -> List.of(ChatEvent.TYPING_STARTED);
            case CHAT_TYPING_INDICATOR_STOPPED -> List.of(ChatEvent.TYPING_STOPPED);
            case CHAT_BACKGROUND_UPDATED -> List.of(ChatEvent.BACKGROUND_CHANGED, ChatEvent.BACKGROUND_REMOVED);
            case CHAT_BACKGROUND_UPDATE_FAILED -> List.of(UpdateFailedEvent.BACKGROUND);
            case PHONE_NUMBER_STATUS_UPDATED -> List.of(PhoneNumberEvent.STATUS_UPDATED);
            case LOCATION_SHARING_STARTED -> List.of(LocationSharingEvent.STARTED);
            case LOCATION_SHARING_STOPPED -> List.of(LocationSharingEvent.STOPPED);
            case POLL_RECEIVED, POLL_SENT -> List.of(PollEvent.CHANGED, "created");
            case POLL_UPDATED -> List.of(PollEvent.CHANGED, "optionAdded");
            case POLL_VOTE_ADDED -> List.of(PollEvent.CHANGED, "voted");
            case POLL_VOTE_REMOVED -> List.of(PollEvent.CHANGED, "unvoted");
            case POLL_DELIVERED -> List.of(PollDeliveryEvent.DELIVERED);
            case POLL_READ -> List.of(PollDeliveryEvent.READ);
            case POLL_FAILED -> List.of(PollDeliveryEvent.FAILED);
            case CALL_INITIATED,
                    CALL_RINGING,
                    CALL_ANSWERED,
                    CALL_ENDED,
                    CALL_FAILED,
                    CALL_DECLINED,
                    CALL_NO_ANSWER,
                    MESSAGE_OPT_OUT,
                    MESSAGE_OPT_IN,
                    PAYMENT_SUCCEEDED,
                    PAYMENT_CANCELED,
                    PAYMENT_EXPIRED,
                    PAYMENT_DECLINED,
                    PAYMENT_AUTHORIZED,
                    CONNECTION_CREATED,
                    CONNECTION_REVOKED -> List.of();
        };
    }
}
