// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.json.ChatJson;
import io.github.camelimessage.simulator.linq.json.CreatedChatJson;
import io.github.camelimessage.simulator.linq.json.HealthJson;
import io.github.camelimessage.simulator.linq.json.SentMessageJson;
import io.github.camelimessage.simulator.world.ChatState;
import java.time.Instant;
import java.util.stream.Collectors;

/** Chats as Linq shows them. */
public final class ChatViews {
    private static final String HEALTH_PAGE = "https://docs.linqapp.com/guides/chats/health";

    private final Account account;
    private final Handles handles;

    ChatViews(Account account, Handles handles) {
        this.account = account;
        this.handles = handles;
    }

    public ChatJson chat(ChatState chat) {
        return view(chat, false, account.iconUrls().get(chat.guid()));
    }

    /** The chat in the webhook of a new chat: without icon and archive flag. */
    public ChatJson announced(ChatState chat) {
        return view(chat, null, null);
    }

    private ChatJson view(ChatState chat, Boolean isArchived, String icon) {
        return new ChatJson(
                id(chat),
                chat.created().toString(),
                displayName(chat),
                handles.all(chat),
                health(chat),
                isArchived,
                chat.isGroup(),
                chat.updated().toString(),
                icon,
                chat.service().value());
    }

    public CreatedChatJson created(ChatState chat, SentMessageJson message) {
        return new CreatedChatJson(
                id(chat),
                displayName(chat),
                handles.all(chat),
                health(chat),
                chat.isGroup(),
                message,
                chat.service().value());
    }

    public String id(ChatState chat) {
        return account.ids().chatId(chat.guid());
    }

    private static String displayName(ChatState chat) {
        return chat.displayName().isEmpty()
                ? chat.participants().stream().map(Participant::address).collect(Collectors.joining(", "))
                : chat.displayName();
    }

    /** An opt-out appears only in direct chats; otherwise the health that was set. */
    public HealthJson health(ChatState chat) {
        if (!chat.isGroup() && account.optOuts().isOptedOut(chat.identifier())) {
            return health("OPTED_OUT", account.optOuts().changed(chat.identifier()));
        }
        Account.Health set = account.health().get(chat.guid());
        if (set != null) {
            return health(set.status(), set.updated());
        }
        Instant cleared = chat.isGroup() ? null : account.optOuts().changed(chat.identifier());
        return health("HEALTHY", cleared == null ? chat.created() : cleared);
    }

    private static HealthJson health(String status, Instant updated) {
        return new HealthJson(HEALTH_PAGE, status, updated.toString());
    }

    /** The health of a line. */
    public static HealthJson lineHealth(String status) {
        return new HealthJson("https://docs.linqapp.com/guides/phone-numbers/reputation", status, null);
    }
}
