// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the line for a message without a sender (reference: POST /v3/messages, GET /v3/available_number). */
final class LineChoice {
    private static final List<String> BEST_FIRST = List.of("HEALTHY", "AT_RISK", "CRITICAL");

    private final Account account;
    private final Map<String, Long> lastUse = new HashMap<>();
    private long uses;

    LineChoice(Account account) {
        this.account = account;
    }

    /**
     * A choice.
     *
     * @param line the line to use
     * @param chat the chat to use, or null for a new one
     * @param abandoned the chat whose line cannot send, or null
     */
    record Choice(Line line, ChatState chat, ChatState abandoned) {
        String reason() {
            return chat != null ? "reused_active_chat" : abandoned != null ? "failover_flagged" : "new_best_number";
        }
    }

    /** Chooses for these people; without any, the best line. */
    Choice choose(List<String> to, Set<String> excluded) {
        List<ChatState> known = to.isEmpty() ? List.of() : known(to, excluded);
        for (ChatState chat : known) {
            if (!account.line(chat).isFlagged()) {
                return use(new Choice(account.line(chat), chat, null));
            }
        }
        return use(new Choice(best(excluded), null, known.isEmpty() ? null : known.get(0)));
    }

    /** Chats with exactly these people: first those on lines that are not excluded, then the most recently active. */
    private List<ChatState> known(List<String> to, Set<String> excluded) {
        return account.lines().all().stream()
                .map(line -> reusable(to, line))
                .filter(chat -> chat != null)
                .sorted(Comparator.<ChatState, Boolean>comparing(
                                chat -> excluded.contains(account.line(chat).number()))
                        .thenComparing(ChatState::updated, Comparator.reverseOrder()))
                .toList();
    }

    /** The chat of a line with exactly these people that is used; null for a new one. */
    ChatState reusable(List<String> to, Line line) {
        ChatState chat = account.world().chats().findWith(to, account.lines().worldName(line));
        boolean isReusable = chat != null
                && chat.ownerIsMember()
                && (!chat.isGroup() || chat.displayName().isEmpty())
                && chat.participants().size() == to.size()
                && chat.participants().stream().allMatch(one -> to.contains(one.address()));
        return isReusable ? chat : null;
    }

    private synchronized Line best(Set<String> excluded) {
        List<Line> able =
                account.lines().all().stream().filter(line -> !line.isFlagged()).toList();
        if (able.isEmpty()) {
            throw Refused.conflict("No line can send");
        }
        return able.stream()
                .filter(line -> !excluded.contains(line.number()))
                .min(Comparator.<Line, Integer>comparing(line -> BEST_FIRST.indexOf(line.reputation()))
                        .thenComparing(line -> lastUse.getOrDefault(line.number(), 0L)))
                .orElseThrow(() -> Refused.value("Every line that can send is excluded"));
    }

    private synchronized Choice use(Choice choice) {
        lastUse.put(choice.line().number(), ++uses);
        return choice;
    }
}
