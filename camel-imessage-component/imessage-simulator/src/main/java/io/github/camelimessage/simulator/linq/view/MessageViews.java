// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.EffectNames;
import io.github.camelimessage.simulator.linq.account.MessageRecord;
import io.github.camelimessage.simulator.linq.json.EffectJson;
import io.github.camelimessage.simulator.linq.json.HandleJson;
import io.github.camelimessage.simulator.linq.json.MessageJson;
import io.github.camelimessage.simulator.linq.json.ReplyToJson;
import io.github.camelimessage.simulator.linq.json.SentMessageJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Instant;
import java.util.stream.Stream;

/** Messages as Linq shows them. The caller must hold the account's lock. */
public final class MessageViews {
    private final Account account;
    private final Handles handles;
    private final PartViews parts;

    MessageViews(Account account, Handles handles, PartViews parts) {
        this.account = account;
        this.handles = handles;
        this.parts = parts;
    }

    /** A message in the answer to its send call. */
    public SentMessageJson sent(ChatState chat, MessageState message) {
        MessageRecord record = account.record(message);
        return new SentMessageJson(
                ChatIds.messageId(message.guid()),
                message.created().toString(),
                record.status.wire(),
                isRead(message),
                parts.withReactions(chat, message),
                text(record.sent),
                text(record.delivered),
                effect(message),
                handles.of(chat, message.sender()),
                record.preferredService,
                replyTo(message),
                message.service().value());
    }

    public MessageJson message(ChatState chat, MessageState message) {
        MessageRecord record = account.record(message);
        HandleJson from = handles.of(chat, message.sender());
        boolean wasDelivered =
                record.status == MessageRecord.Status.DELIVERED || record.status == MessageRecord.Status.READ;
        return new MessageJson(
                ChatIds.messageId(message.guid()),
                account.ids().chatId(chat.guid()),
                message.created().toString(),
                record.status.wire(),
                wasDelivered,
                message.isFromMe(),
                isRead(message),
                updated(message, record).toString(),
                text(record.delivered),
                effect(message),
                from.handle(),
                from,
                parts.withReactions(chat, message),
                record.preferredService,
                isRead(message) ? text(message.read()) : null,
                replyTo(message),
                text(message.isFromMe() ? record.sent : message.created()),
                message.service().value());
    }

    /** Own messages have receipts if the service supports them. */
    private boolean isRead(MessageState message) {
        return message.isFromMe()
                ? account.record(message).status == MessageRecord.Status.READ
                : message.read() != null;
    }

    /** The effect with its requested name, or with Linq's name for Apple's id. */
    public EffectJson effect(MessageState message) {
        MessageRecord record = account.record(message);
        return record.effect == null ? EffectNames.ofApple(message.effectId()) : record.effect;
    }

    public static ReplyToJson replyTo(MessageState message) {
        return message.replyTo() == null
                ? null
                : new ReplyToJson(
                        ChatIds.messageId(message.replyTo()),
                        message.replyToPart() == null ? 0 : message.replyToPart());
    }

    /** When the message last changed. */
    public static Instant updated(MessageState message, MessageRecord record) {
        return Stream.of(record.sent, record.delivered, message.read(), message.edited(), message.retracted())
                .filter(one -> one != null)
                .reduce(message.created(), (a, b) -> a.isAfter(b) ? a : b);
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
