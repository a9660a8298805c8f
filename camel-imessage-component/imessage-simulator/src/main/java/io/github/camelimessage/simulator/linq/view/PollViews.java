// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.json.PollEnvelopeJson;
import io.github.camelimessage.simulator.linq.json.PollJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;
import java.util.Map;

/** Polls as Linq shows them. Linq's polls have no title, so a title from another API is not shown. */
public final class PollViews {
    private final Account account;
    private final Handles handles;

    PollViews(Account account, Handles handles) {
        this.account = account;
        this.handles = handles;
    }

    public PollEnvelopeJson envelope(ChatState chat, PollState poll) {
        return new PollEnvelopeJson(
                account.ids().chatId(chat.guid()),
                poll.created().toString(),
                ChatIds.messageId(poll.guid()),
                poll(chat, poll),
                List.of(),
                poll.updated().toString());
    }

    public PollJson poll(ChatState chat, PollState poll) {
        return new PollJson(
                poll.options().stream()
                        .map(option -> option(chat, poll, option))
                        .toList(),
                poll.votes().size());
    }

    public PollJson.Option option(ChatState chat, PollState poll, PollState.Option option) {
        return new PollJson.Option(
                false,
                handles.of(chat, new Participant(option.creator(), ServiceType.IMESSAGE, null)),
                ChatIds.messageId(option.id()),
                option.text(),
                poll.votes().entrySet().stream()
                        .filter(vote -> vote.getValue().equals(option.id()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(voter -> new PollJson.Voter(
                                name(chat, voter), poll.votedAt().get(voter).toString()))
                        .toList());
    }

    private String name(ChatState chat, String address) {
        return address.equals(account.world().owner().address())
                ? account.line(chat).number()
                : address;
    }
}
