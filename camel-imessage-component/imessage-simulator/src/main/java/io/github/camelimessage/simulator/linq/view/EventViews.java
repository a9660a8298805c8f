// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.MessageRecord;
import io.github.camelimessage.simulator.linq.json.EventChatJson;
import io.github.camelimessage.simulator.linq.json.HandleJson;
import io.github.camelimessage.simulator.linq.json.MessageEventJson;
import io.github.camelimessage.simulator.linq.json.OldMessageEventJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessageState;

/** Messages as webhooks show them, in either version. The caller must hold the account's lock. */
public final class EventViews {
    private final Account account;
    private final Views views;

    public EventViews(Account account, Views views) {
        this.account = account;
        this.views = views;
    }

    /** The chat, for events of messages with its health. */
    public EventChatJson chat(ChatState chat, boolean withHealth) {
        return new EventChatJson(
                views.chats().id(chat),
                withHealth ? views.chats().health(chat) : null,
                chat.isGroup(),
                views.handles().line(chat));
    }

    public MessageEventJson message(ChatState chat, MessageState message) {
        MessageRecord record = account.record(message);
        return new MessageEventJson(
                ChatIds.messageId(message.guid()),
                chat(chat, true),
                message.isFromMe() ? "outbound" : "inbound",
                views.parts().bare(message),
                views.handles().of(chat, message.sender()),
                message.service().value(),
                MessageViews.text(record.delivered),
                views.messages().effect(message),
                record.idempotencyKey,
                record.preferredService,
                read(message, record),
                MessageViews.replyTo(message),
                MessageViews.text(message.isFromMe() ? record.sent : message.created()));
    }

    /** The same in the form of version 2025-01-01. */
    public OldMessageEventJson old(ChatState chat, MessageState message, String type) {
        MessageRecord record = account.record(message);
        HandleJson from = views.handles().of(chat, message.sender());
        HandleJson line = message.isFromMe() ? null : views.handles().line(chat);
        boolean isRead = type.equals("message.read");
        boolean isReceipt = isRead || type.equals("message.delivered");
        return new OldMessageEventJson(
                views.chats().id(chat),
                from.handle(),
                from,
                record.idempotencyKey,
                message.isFromMe(),
                chat.isGroup(),
                payload(message, record),
                record.preferredService,
                message.isFromMe() ? null : message.created().toString(),
                line,
                line == null ? null : line.handle(),
                message.service().value(),
                type.equals("message.delivered") ? MessageViews.text(record.delivered) : null,
                isRead ? MessageViews.text(message.read()) : null,
                isReceipt ? ChatIds.messageId(message.guid()) : null);
    }

    private OldMessageEventJson.Payload payload(MessageState message, MessageRecord record) {
        return new OldMessageEventJson.Payload(
                ChatIds.messageId(message.guid()),
                message.created().toString(),
                MessageViews.text(record.delivered),
                views.messages().effect(message),
                record.delivered != null,
                read(message, record) != null,
                views.parts().bare(message),
                read(message, record),
                MessageViews.replyTo(message),
                MessageViews.text(message.isFromMe() ? record.sent : message.created()),
                MessageViews.updated(message, record).toString());
    }

    /** A message is read only if Linq got its receipts. */
    private static String read(MessageState message, MessageRecord record) {
        return record.status == MessageRecord.Status.READ ? MessageViews.text(message.read()) : null;
    }
}
