// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.MessageRecord;
import io.github.camelimessage.simulator.linq.account.MessageRecord.Status;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Takes each message of the account from pending to sent, delivered and read, or to failed. Only direct chats over
 * iMessage or RCS have receipts.
 */
final class SendLifecycle {
    private static final int DELIVERY_FAILED = 4001;

    private final Teller teller;
    private final Account account;
    private final LinqFaultPlan faults;
    private final Executor background;

    SendLifecycle(Teller teller, LinqFaultPlan faults, Executor background) {
        this.teller = teller;
        this.account = teller.account();
        this.faults = faults;
        this.background = background;
    }

    /** Called for a new message in the world; the caller must hold the account's lock. */
    void start(ChatState chat, MessageState message) {
        MessageRecord record = account.record(message);
        if (record.trace == null) {
            record.trace = Traces.fresh();
        }
        LinqFaultPlan.Failure scripted = faults.failures().take("message");
        if (scripted != LinqFaultPlan.Failure.SILENCE) {
            later(() -> send(chat, message.guid(), scripted == null ? impossible(chat, message) : scripted));
        }
    }

    private void later(Runnable step) {
        account.activity().begin();
        background.execute(() -> {
            try {
                synchronized (account) {
                    step.run();
                }
            } finally {
                account.activity().end();
            }
        });
    }

    /** Why the message cannot arrive, or null. */
    private static LinqFaultPlan.Failure impossible(ChatState chat, MessageState message) {
        boolean needsIMessage = message.service().equals(ServiceType.IMESSAGE);
        if (needsIMessage && !chat.service().equals(ServiceType.IMESSAGE)) {
            return new LinqFaultPlan.Failure(DELIVERY_FAILED, "A recipient has no iMessage");
        }
        boolean toEmail =
                chat.participants().stream().anyMatch(one -> one.address().contains("@"));
        return !needsIMessage && toEmail
                ? new LinqFaultPlan.Failure(DELIVERY_FAILED, "An e-mail address can only be reached by iMessage")
                : null;
    }

    private void send(ChatState chat, String guid, LinqFaultPlan.Failure failure) {
        MessageState message = account.world().messages().find(guid);
        MessageRecord record = account.record(message);
        Instant now = account.now();
        if (failure != null) {
            record.status = Status.FAILED;
            teller.tell("message.failed", chat, record.trace, now, () -> failed(chat, message, failure, now));
            return;
        }
        record.status = Status.SENT;
        record.sent = now;
        tell("message.sent", chat, message, now);
        if (!chat.isGroup() && !message.service().equals(ServiceType.SMS)) {
            later(() -> deliver(chat, guid));
        }
    }

    private Map<String, Object> failed(
            ChatState chat, MessageState message, LinqFaultPlan.Failure failure, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", failure.code());
        data.put("failed_at", now.toString());
        data.put("chat_id", teller.views().chats().id(chat));
        data.put("message_id", ChatIds.messageId(message.guid()));
        if (failure.reason() != null) {
            data.put("reason", failure.reason());
        }
        return data;
    }

    private void deliver(ChatState chat, String guid) {
        MessageState message = account.world().messages().find(guid);
        MessageRecord record = account.record(message);
        record.status = Status.DELIVERED;
        record.delivered = account.now();
        tell("message.delivered", chat, message, record.delivered);
        if (message.read() != null) {
            read(chat, message);
        }
    }

    /** The recipient has read it. If it is not delivered yet, this waits. The caller must hold the account's lock. */
    void read(ChatState chat, MessageState message) {
        MessageRecord record = account.record(message);
        if (record.status == Status.DELIVERED) {
            record.status = Status.READ;
            tell("message.read", chat, message, message.read());
        }
    }

    /** Sends the event of a message in both versions. */
    void tell(String type, ChatState chat, MessageState message, Instant at) {
        if (teller.outlet().wants(type)) {
            String trace = account.record(message).trace;
            teller.outlet()
                    .publish(new LinqEvent(
                            type,
                            account.line(chat),
                            trace == null ? Traces.fresh() : trace,
                            at,
                            teller.events().message(chat, message),
                            teller.events().old(chat, message, type)));
        }
    }
}
