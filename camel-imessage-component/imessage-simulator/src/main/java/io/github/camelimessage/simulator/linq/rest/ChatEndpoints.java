// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.world.ChatPage;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reading chats, and changes of chats that take effect at once. */
final class ChatEndpoints {
    private final RestContext context;
    private final Account account;

    ChatEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
    }

    /** GET /v3/chats: newest first. */
    Answer list(Call call) {
        String from = call.parameter("from");
        Line line = from == null ? null : context.lookup().line("from", from);
        String to = call.parameter("to");
        String handle = to == null ? null : Checks.handle("to", to);
        Predicate<ChatState> wanted = chat -> (line == null || account.line(chat) == line)
                && (handle == null
                        || chat.participants().stream()
                                .anyMatch(one -> one.address().equals(handle)));
        ChatPage page = context.world().chats().page(wanted, call.cursor(), call.limit(20, 100));
        return Answer.ok(page(
                "chats",
                page.chats().stream().map(context.views().chats()::chat).toList(),
                page.next()));
    }

    /** A page with its cursor, which is null on the last page. */
    static Map<String, Object> page(String key, Object items, Integer next) {
        Map<String, Object> page = new HashMap<>();
        page.put(key, items);
        page.put("next_cursor", next == null ? null : next.toString());
        return page;
    }

    /** GET /v3/chats/{chatId}. */
    Answer get(Call call) {
        return Answer.ok(context.views().chats().chat(context.lookup().chat(call)));
    }

    /** POST /v3/chats/{chatId}/read: the whole chat; no effect if nothing is unread. */
    Answer markRead(Call call) {
        ChatState chat = context.lookup().open(call);
        account.traces().during(call.trace(), () -> context.world().chats().markRead(chat.guid()));
        return Answer.noContent();
    }

    /** POST and DELETE /v3/chats/{chatId}/typing. Works in groups too, as the newer documentation says. */
    Answer setTyping(Call call, boolean isTyping) {
        ChatState chat = context.lookup().open(call);
        context.world().chats().setTyping(context.owner(), chat.guid(), isTyping);
        return Answer.noContent();
    }

    /** POST /v3/chats/{chatId}/share_contact_card. */
    Answer shareContactCard(Call call) {
        ChatState chat = context.lookup().open(call);
        if (!account.cards().containsKey(account.line(chat).number())) {
            throw Refused.noContactCard();
        }
        context.world().chats().shareContactInfo(chat.guid());
        return Answer.noContent();
    }
}
