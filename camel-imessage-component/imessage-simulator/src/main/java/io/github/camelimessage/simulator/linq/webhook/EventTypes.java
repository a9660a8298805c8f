// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import java.util.List;

/** All event types (Go SDK: WebhookEventType), in the order of the reference. */
public final class EventTypes {
    public static final String DOC_URL = "https://docs.linqapp.com/guides/webhooks/events";
    public static final List<String> ALL = List.of(
            "message.sent",
            "message.received",
            "message.read",
            "message.delivered",
            "message.failed",
            "message.edited",
            "reaction.added",
            "reaction.removed",
            "participant.added",
            "participant.removed",
            "chat.created",
            "chat.group_name_updated",
            "chat.group_icon_updated",
            "chat.group_name_update_failed",
            "chat.group_icon_update_failed",
            "chat.typing_indicator.started",
            "chat.typing_indicator.stopped",
            "phone_number.status_updated",
            "location.sharing.started",
            "location.sharing.stopped",
            "call.initiated",
            "call.ringing",
            "call.answered",
            "call.ended",
            "call.failed",
            "call.declined",
            "call.no_answer",
            "chat.background_updated",
            "chat.background_update_failed",
            "poll.received",
            "poll.sent",
            "poll.delivered",
            "poll.read",
            "poll.failed",
            "poll.updated",
            "poll.vote.added",
            "poll.vote.removed",
            "poll.reaction.added",
            "payment.succeeded",
            "payment.canceled",
            "payment.expired",
            "payment.declined",
            "payment.authorized",
            "connection.created",
            "connection.revoked");

    private EventTypes() {}
}
