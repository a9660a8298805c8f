// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.linq.view.EventViews;
import io.github.camelimessage.simulator.linq.view.Views;
import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.PollChange;
import io.github.camelimessage.simulator.world.Signal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Follows the log and the signals of the world, whichever API caused them, and updates the account and its webhooks. It
 * never works under the lock of the world, which only notifies it.
 */
public final class EventPump {
    private static final int BATCH = 256;

    private final Account account;
    private final EventLog log;
    private final Executor background;
    private final MessageChanges messages;
    private final GroupChanges groups;
    private final ChatChanges chats;
    private final PollChanges polls;
    private final SignalTeller signals;
    private final Queue<Signal> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isRung = new AtomicBoolean();
    private volatile long position;

    public EventPump(
            Account account, Views views, Outlet outlet, FileServer files, LinqFaultPlan faults, Executor background) {
        this.account = account;
        this.log = account.world().log();
        this.background = background;
        Teller teller = new Teller(account, views, new EventViews(account, views), outlet);
        this.messages = new MessageChanges(teller, new SendLifecycle(teller, faults, background));
        this.groups = new GroupChanges(teller, files);
        this.chats = new ChatChanges(teller, files);
        this.polls = new PollChanges(teller, faults);
        this.signals = new SignalTeller(teller);
    }

    /** Starts to follow. */
    public void start() {
        account.world().signals().listen(signal -> {
            heard.add(signal);
            ring();
        });
        account.lines().onChange(signals::lineChanged);
        log.listen(() -> {
            account.traces().logged(log.head());
            ring();
        });
    }

    private void ring() {
        if (isRung.compareAndSet(false, true)) {
            account.activity().begin();
            background.execute(() -> {
                try {
                    isRung.set(false);
                    catchUp();
                } finally {
                    account.activity().end();
                }
            });
        }
    }

    /** Processes what has happened so far; costs almost nothing if nothing has. */
    public void catchUp() {
        if (log.head() == position && heard.isEmpty()) {
            return;
        }
        synchronized (account) {
            List<LogEntry> batch = log.read(position, Long.MAX_VALUE, BATCH);
            while (!batch.isEmpty()) {
                for (LogEntry entry : batch) {
                    handle(entry);
                    position = entry.sequence();
                }
                batch = log.read(position, Long.MAX_VALUE, BATCH);
            }
            for (Signal signal = heard.poll(); signal != null; signal = heard.poll()) {
                signals.handle(signal);
            }
        }
    }

    private void handle(LogEntry entry) {
        ChatState chat = account.world().chats().find(entry.chatGuid());
        String trace = account.traces().take(entry.sequence());
        Change change = entry.change();
        if (change instanceof MessageChange message) {
            messages.handle(entry, chat, trace, message);
        } else if (change instanceof GroupChange group) {
            groups.handle(entry, chat, trace, group);
        } else if (change instanceof ChatChange state) {
            chats.handle(entry, chat, trace, state);
        } else {
            polls.handle(entry, chat, trace, (PollChange) change);
        }
    }
}
