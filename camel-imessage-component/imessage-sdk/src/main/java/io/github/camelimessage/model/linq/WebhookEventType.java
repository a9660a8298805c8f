// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of a webhook event (Linq: the list of webhook events). An open set: a value that this version does not know
 * keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record WebhookEventType(@JsonValue String value) {
    public static final WebhookEventType MESSAGE_SENT = new WebhookEventType("message.sent");
    public static final WebhookEventType MESSAGE_RECEIVED = new WebhookEventType("message.received");
    public static final WebhookEventType MESSAGE_READ = new WebhookEventType("message.read");
    public static final WebhookEventType MESSAGE_DELIVERED = new WebhookEventType("message.delivered");
    public static final WebhookEventType MESSAGE_FAILED = new WebhookEventType("message.failed");
    public static final WebhookEventType MESSAGE_EDITED = new WebhookEventType("message.edited");
    public static final WebhookEventType REACTION_ADDED = new WebhookEventType("reaction.added");
    public static final WebhookEventType REACTION_REMOVED = new WebhookEventType("reaction.removed");
    public static final WebhookEventType PARTICIPANT_ADDED = new WebhookEventType("participant.added");
    public static final WebhookEventType PARTICIPANT_REMOVED = new WebhookEventType("participant.removed");
    public static final WebhookEventType CHAT_CREATED = new WebhookEventType("chat.created");
    public static final WebhookEventType CHAT_GROUP_NAME_UPDATED = new WebhookEventType("chat.group_name_updated");
    public static final WebhookEventType CHAT_GROUP_ICON_UPDATED = new WebhookEventType("chat.group_icon_updated");
    public static final WebhookEventType CHAT_GROUP_NAME_UPDATE_FAILED =
            new WebhookEventType("chat.group_name_update_failed");
    public static final WebhookEventType CHAT_GROUP_ICON_UPDATE_FAILED =
            new WebhookEventType("chat.group_icon_update_failed");
    public static final WebhookEventType CHAT_TYPING_INDICATOR_STARTED =
            new WebhookEventType("chat.typing_indicator.started");
    public static final WebhookEventType CHAT_TYPING_INDICATOR_STOPPED =
            new WebhookEventType("chat.typing_indicator.stopped");
    public static final WebhookEventType PHONE_NUMBER_STATUS_UPDATED =
            new WebhookEventType("phone_number.status_updated");
    public static final WebhookEventType LOCATION_SHARING_STARTED = new WebhookEventType("location.sharing.started");
    public static final WebhookEventType LOCATION_SHARING_STOPPED = new WebhookEventType("location.sharing.stopped");
    public static final WebhookEventType CALL_INITIATED = new WebhookEventType("call.initiated");
    public static final WebhookEventType CALL_RINGING = new WebhookEventType("call.ringing");
    public static final WebhookEventType CALL_ANSWERED = new WebhookEventType("call.answered");
    public static final WebhookEventType CALL_ENDED = new WebhookEventType("call.ended");
    public static final WebhookEventType CALL_FAILED = new WebhookEventType("call.failed");
    public static final WebhookEventType CALL_DECLINED = new WebhookEventType("call.declined");
    public static final WebhookEventType CALL_NO_ANSWER = new WebhookEventType("call.no_answer");
    public static final WebhookEventType CHAT_BACKGROUND_UPDATED = new WebhookEventType("chat.background_updated");
    public static final WebhookEventType CHAT_BACKGROUND_UPDATE_FAILED =
            new WebhookEventType("chat.background_update_failed");
    public static final WebhookEventType POLL_RECEIVED = new WebhookEventType("poll.received");
    public static final WebhookEventType POLL_SENT = new WebhookEventType("poll.sent");
    public static final WebhookEventType POLL_DELIVERED = new WebhookEventType("poll.delivered");
    public static final WebhookEventType POLL_READ = new WebhookEventType("poll.read");
    public static final WebhookEventType POLL_FAILED = new WebhookEventType("poll.failed");
    public static final WebhookEventType POLL_UPDATED = new WebhookEventType("poll.updated");
    public static final WebhookEventType POLL_VOTE_ADDED = new WebhookEventType("poll.vote.added");
    public static final WebhookEventType POLL_VOTE_REMOVED = new WebhookEventType("poll.vote.removed");
    public static final WebhookEventType POLL_REACTION_ADDED = new WebhookEventType("poll.reaction.added");
    public static final WebhookEventType MESSAGE_OPT_OUT = new WebhookEventType("message.opt_out");
    public static final WebhookEventType MESSAGE_OPT_IN = new WebhookEventType("message.opt_in");

    @JsonCreator
    public WebhookEventType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
