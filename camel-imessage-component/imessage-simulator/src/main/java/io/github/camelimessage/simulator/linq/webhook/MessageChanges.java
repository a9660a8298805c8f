// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.linq.json.HandleJson;
import io.github.camelimessage.simulator.linq.view.PartViews;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Sticker;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports messages and tapbacks. Linq has no event for an unsent message. */
final class MessageChanges {
    private final Teller teller;
    private final Account account;
    private final SendLifecycle lifecycle;

    MessageChanges(Teller teller, SendLifecycle lifecycle) {
        this.teller = teller;
        this.account = teller.account();
        this.lifecycle = lifecycle;
    }

    void handle(LogEntry entry, ChatState chat, String trace, MessageChange change) {
        if (change instanceof MessageChange.Received received) {
            received(entry, chat, trace, received.message());
        } else if (change instanceof MessageChange.Read read) {
            MessageState message = account.world().messages().find(read.messageGuid());
            if (message.isFromMe() && !entry.isFromMe()) {
                lifecycle.read(chat, message);
            }
        } else if (change instanceof MessageChange.Edited edited) {
            edited(entry, chat, trace, edited);
        } else if (change instanceof MessageChange.ReactionAdded added) {
            reaction(
                    "reaction.added",
                    entry,
                    chat,
                    trace,
                    added.messageGuid(),
                    added.partIndex(),
                    added.reaction(),
                    added.sticker());
        } else if (change instanceof MessageChange.ReactionRemoved removed) {
            reaction(
                    "reaction.removed",
                    entry,
                    chat,
                    trace,
                    removed.messageGuid(),
                    removed.partIndex(),
                    removed.reaction(),
                    null);
        }
    }

    private void received(LogEntry entry, ChatState chat, String trace, MessageState message) {
        if (message.isFromMe()) {
            if (trace != null) {
                account.record(message).trace = trace;
            }
            teller.announce(chat, account.record(message).trace, entry.occurredAt());
            lifecycle.start(chat, message);
            return;
        }
        if (!chat.isGroup()) {
            account.optOuts().heard(message.sender().address(), message.text(), message.created());
            if (account.blocked().containsKey(message.sender().address())) {
                account.record(message).isHidden = true;
                return;
            }
        }
        teller.announce(chat, null, entry.occurredAt());
        lifecycle.tell("message.received", chat, message, entry.occurredAt());
    }

    /** Only in version 2026-02-03. */
    private void edited(LogEntry entry, ChatState chat, String trace, MessageChange.Edited edited) {
        MessageState message = edited.message();
        if (!teller.outlet().wants("message.edited") || account.isHidden(message)) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", ChatIds.messageId(message.guid()));
        data.put("chat", teller.events().chat(chat, true));
        data.put("direction", message.isFromMe() ? "outbound" : "inbound");
        data.put("edited_at", entry.occurredAt().toString());
        data.put("part", Map.of("index", edited.part(), "text", text(message, edited.part())));
        data.put("sender_handle", teller.views().handles().of(chat, message.sender()));
        teller.outlet()
                .publish(new LinqEvent(
                        "message.edited",
                        account.line(chat),
                        trace == null ? Traces.fresh() : trace,
                        entry.occurredAt(),
                        data,
                        null));
    }

    private static String text(MessageState message, int part) {
        return ((Part.Text) message.parts().get(part)).value();
    }

    private void reaction(
            String type,
            LogEntry entry,
            ChatState chat,
            String trace,
            String messageGuid,
            Integer part,
            Reaction reaction,
            Sticker sticker) {
        teller.tell(type, chat, trace, entry.occurredAt(), () -> {
            HandleJson from = teller.views().handles().of(chat, entry.actor().handle());
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("is_from_me", entry.isFromMe());
            data.put("reaction_type", PartViews.type(reaction.kind()));
            data.put("chat_id", teller.views().chats().id(chat));
            if (reaction.emoji() != null) {
                data.put("custom_emoji", reaction.emoji());
            }
            if (sticker != null) {
                data.put("sticker", teller.views().parts().sticker(sticker));
            }
            data.put("from", from.handle());
            data.put("from_handle", from);
            data.put("message_id", ChatIds.messageId(messageGuid));
            data.put("part_index", part == null ? 0 : part);
            data.put("reacted_at", entry.occurredAt().toString());
            data.put("service", chat.service().value());
            return data;
        });
    }
}
