// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.linq.view.EventViews;
import io.github.camelimessage.simulator.linq.view.Views;
import io.github.camelimessage.simulator.world.ChatState;
import java.time.Instant;
import java.util.function.Supplier;

/** What the classes share that convert changes of the world to events. */
record Teller(Account account, Views views, EventViews events, Outlet outlet) {

    /** Sends an event that is the same in both versions; its payload is created only if there is a subscription. */
    void tell(String type, ChatState chat, String trace, Instant at, Supplier<Object> data) {
        if (outlet.wants(type)) {
            Object payload = data.get();
            outlet.publish(LinqEvent.of(type, account.line(chat), trace == null ? Traces.fresh() : trace, at, payload));
        }
    }

    /** Reports a new chat, unless it was already reported. The caller must hold the account's lock. */
    void announce(ChatState chat, String trace, Instant at) {
        if (account.announce(chat.guid())) {
            tell("chat.created", chat, trace, at, () -> views.chats().announced(chat));
        }
    }
}
