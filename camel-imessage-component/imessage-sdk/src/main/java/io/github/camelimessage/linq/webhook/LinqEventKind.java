// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.LocationSharingEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.UpdateFailedEvent;
import io.github.camelimessage.model.linq.PollEventData;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of events that Linq documents, each with its mapping. */
public enum LinqEventKind {
    MESSAGE_SENT("message.sent", MessageEvents::sent),
    MESSAGE_RECEIVED("message.received", MessageEvents::received),
    MESSAGE_READ("message.read", MessageEvents::read),
    MESSAGE_DELIVERED("message.delivered", MessageEvents::delivered),
    MESSAGE_FAILED("message.failed", MessageEvents::failed),
    MESSAGE_EDITED("message.edited", MessageEvents::edited),
    REACTION_ADDED("reaction.added", ReactionEvents::added),
    REACTION_REMOVED("reaction.removed", ReactionEvents::removed),
    PARTICIPANT_ADDED("participant.added", GroupEvents::participantAdded),
    PARTICIPANT_REMOVED("participant.removed", GroupEvents::participantRemoved),
    CHAT_CREATED("chat.created", ChatEvents::created),
    CHAT_GROUP_NAME_UPDATED("chat.group_name_updated", GroupEvents::nameUpdated),
    CHAT_GROUP_ICON_UPDATED("chat.group_icon_updated", GroupEvents::iconUpdated),
    CHAT_GROUP_NAME_UPDATE_FAILED(
            "chat.group_name_update_failed", of -> ChatEvents.updateFailed(UpdateFailedEvent.DISPLAY_NAME, of)),
    CHAT_GROUP_ICON_UPDATE_FAILED(
            "chat.group_icon_update_failed", of -> ChatEvents.updateFailed(UpdateFailedEvent.ICON, of)),
    CHAT_TYPING_INDICATOR_STARTED(
            "chat.typing_indicator.started", of -> ChatEvents.typing(ChatEvent.TYPING_STARTED, of)),
    CHAT_TYPING_INDICATOR_STOPPED(
            "chat.typing_indicator.stopped", of -> ChatEvents.typing(ChatEvent.TYPING_STOPPED, of)),
    CHAT_BACKGROUND_UPDATED("chat.background_updated", ChatEvents::background),
    CHAT_BACKGROUND_UPDATE_FAILED(
            "chat.background_update_failed", of -> ChatEvents.updateFailed(UpdateFailedEvent.BACKGROUND, of)),
    PHONE_NUMBER_STATUS_UPDATED("phone_number.status_updated", AccountEvents::phoneNumber),
    LOCATION_SHARING_STARTED(
            "location.sharing.started", of -> AccountEvents.location(LocationSharingEvent.STARTED, of)),
    LOCATION_SHARING_STOPPED(
            "location.sharing.stopped", of -> AccountEvents.location(LocationSharingEvent.STOPPED, of)),
    POLL_RECEIVED("poll.received", PollEvents::received),
    POLL_SENT("poll.sent", PollEvents::sent),
    POLL_DELIVERED(
            "poll.delivered", of -> PollEvents.delivery(PollDeliveryEvent.DELIVERED, PollEventData::deliveredAt, of)),
    POLL_READ("poll.read", of -> PollEvents.delivery(PollDeliveryEvent.READ, PollEventData::readAt, of)),
    POLL_FAILED("poll.failed", of -> PollEvents.delivery(PollDeliveryEvent.FAILED, PollEventData::failedAt, of)),
    POLL_UPDATED("poll.updated", PollEvents::updated),
    POLL_VOTE_ADDED("poll.vote.added", PollEvents::voteAdded),
    POLL_VOTE_REMOVED("poll.vote.removed", PollEvents::voteRemoved),
    POLL_REACTION_ADDED("poll.reaction.added", ReactionEvents::added),

    // No payload is documented for these.
    CALL_INITIATED("call.initiated"),
    CALL_RINGING("call.ringing"),
    CALL_ANSWERED("call.answered"),
    CALL_ENDED("call.ended"),
    CALL_FAILED("call.failed"),
    CALL_DECLINED("call.declined"),
    CALL_NO_ANSWER("call.no_answer"),
    MESSAGE_OPT_OUT("message.opt_out"),
    MESSAGE_OPT_IN("message.opt_in"),

    // Payments have nothing to do with messages.
    PAYMENT_SUCCEEDED("payment.succeeded"),
    PAYMENT_CANCELED("payment.canceled"),
    PAYMENT_EXPIRED("payment.expired"),
    PAYMENT_DECLINED("payment.declined"),
    PAYMENT_AUTHORIZED("payment.authorized"),
    CONNECTION_CREATED("connection.created"),
    CONNECTION_REVOKED("connection.revoked");

    private static final Map<String, LinqEventKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LinqEventKind::type, Function.identity()));

    /** Returns null if required data is missing. */
    private interface Mapping {
        Event event(EventPayload payload) throws JsonProcessingException;
    }

    private final String type;
    private final Mapping mapping;

    LinqEventKind(String type, Mapping mapping) {
        this.type = type;
        this.mapping = mapping;
    }

    LinqEventKind(String type) {
        this(type, null);
    }

    /** The name as Linq writes it. */
    public String type() {
        return type;
    }

    /** Whether it has its own type of event; otherwise an {@link io.github.camelimessage.event.UnknownEvent}. */
    public boolean isTyped() {
        return mapping != null;
    }

    /** The kind with this name, or null for one that this version does not know. */
    public static LinqEventKind of(String type) {
        return BY_TYPE.get(type);
    }

    Event read(EventPayload payload) throws JsonProcessingException {
        return mapping.event(payload);
    }
}
