// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.PollChange;
import io.github.camelimessage.simulator.world.PollState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports changes of polls (later Python SDK). The world has no read receipts of polls, so {@code poll.read} does not
 * occur.
 */
final class PollChanges {
    private final Teller teller;
    private final LinqFaultPlan faults;

    PollChanges(Teller teller, LinqFaultPlan faults) {
        this.teller = teller;
        this.faults = faults;
    }

    void handle(LogEntry entry, ChatState chat, String trace, PollChange change) {
        PollState poll = teller.account().world().polls().find(change.pollGuid());
        teller.announce(chat, trace, entry.occurredAt());
        if (change instanceof PollChange.Created created) {
            created(entry, chat, trace, asCreated(poll, created));
        } else if (change instanceof PollChange.OptionAdded added) {
            PollState.Option option = added.options().get(added.options().size() - 1);
            tell(
                    "poll.updated",
                    entry,
                    chat,
                    trace,
                    poll,
                    "added_options",
                    List.of(teller.views().polls().option(chat, poll, option)));
        } else if (change instanceof PollChange.Voted voted) {
            tell("poll.vote.added", entry, chat, trace, poll, "option_id", ChatIds.messageId(voted.optionId()));
        } else if (change instanceof PollChange.Unvoted unvoted) {
            tell("poll.vote.removed", entry, chat, trace, poll, "option_id", ChatIds.messageId(unvoted.optionId()));
        }
    }

    /** Later changes have their own events. */
    private static PollState asCreated(PollState poll, PollChange.Created created) {
        return new PollState(
                poll.guid(),
                poll.chatGuid(),
                poll.title(),
                created.options(),
                Map.of(),
                Map.of(),
                poll.created(),
                poll.created());
    }

    private void created(LogEntry entry, ChatState chat, String trace, PollState poll) {
        if (!entry.isFromMe()) {
            whole("poll.received", entry, chat, trace, poll, "received_at");
            return;
        }
        LinqFaultPlan.Failure failure = faults.failures().take("message");
        if (failure == LinqFaultPlan.Failure.SILENCE) {
            return;
        }
        if (failure != null) {
            failed(entry, chat, trace, poll, failure);
            return;
        }
        whole("poll.sent", entry, chat, trace, poll, "sent_at");
        if (!chat.isGroup() && chat.service().equals(ServiceType.IMESSAGE)) {
            whole("poll.delivered", entry, chat, trace, poll, "delivered_at");
        }
    }

    private void whole(String type, LogEntry entry, ChatState chat, String trace, PollState poll, String time) {
        teller.tell(type, chat, trace, entry.occurredAt(), () -> {
            Map<String, Object> data = common(entry, chat, poll);
            data.put("created_at", poll.created().toString());
            data.put("updated_at", poll.updated().toString());
            data.put(time, entry.occurredAt().toString());
            data.put("poll", teller.views().polls().poll(chat, poll));
            return data;
        });
    }

    private void failed(LogEntry entry, ChatState chat, String trace, PollState poll, LinqFaultPlan.Failure failure) {
        teller.tell("poll.failed", chat, trace, entry.occurredAt(), () -> {
            Map<String, Object> data = common(entry, chat, poll);
            String reason = failure.reason() == null ? "The poll could not be delivered" : failure.reason();
            data.put("error", Map.of("code", failure.code(), "message", reason));
            data.put("failed_at", entry.occurredAt().toString());
            data.put("poll", teller.views().polls().poll(chat, poll));
            return data;
        });
    }

    private void tell(
            String type, LogEntry entry, ChatState chat, String trace, PollState poll, String key, Object value) {
        teller.tell(type, chat, trace, entry.occurredAt(), () -> {
            Map<String, Object> data = common(entry, chat, poll);
            data.put(key, value);
            data.put("poll", teller.views().polls().poll(chat, poll));
            return data;
        });
    }

    private Map<String, Object> common(LogEntry entry, ChatState chat, PollState poll) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("chat", teller.events().chat(chat, false));
        data.put("message_id", ChatIds.messageId(poll.guid()));
        data.put("direction", entry.isFromMe() ? "outbound" : "inbound");
        data.put("service", chat.service().value());
        data.put(
                "sender_handle", teller.views().handles().of(chat, entry.actor().handle()));
        return data;
    }
}
