// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.WorldException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Polls (Go SDK: Chats.Polls, Messages.Poll). A vote replaces an earlier one, as in the other APIs. */
final class PollEndpoints {
    private final RestContext context;
    private final Account account;

    PollEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
    }

    /** POST /v3/chats/{chatId}/polls. */
    Future<Answer> create(Call call) {
        ChatState chat = context.lookup().open(call);
        Input input = call.input().object("poll");
        List<String> options = options(input);
        if (options.size() < 2) {
            throw Refused.value("A poll needs at least two options");
        }
        return context.keys()
                .once(
                        "chats.polls.new",
                        input.optional("idempotency_key"),
                        () -> {
                            if (!chat.service().equals(ServiceType.IMESSAGE)) {
                                throw Refused.wrongService();
                            }
                            context.outbox().checkLine(account.line(chat));
                            if (!chat.isGroup()) {
                                context.outbox().checkRecipient(chat.identifier(), false);
                            }
                            return Future.succeededFuture(Answer.of(201, change(call, chat, () -> context.world()
                                    .polls()
                                    .create(context.owner(), chat.guid(), null, options))));
                        },
                        context::repeated);
    }

    /** GET /v3/messages/{messageId}/poll. */
    Answer get(Call call) {
        PollState poll = context.lookup().poll(call);
        return Answer.ok(context.views().polls().envelope(chat(poll), poll));
    }

    /** POST /v3/messages/{messageId}/poll/options. */
    Answer addOptions(Call call) {
        PollState poll = context.lookup().poll(call);
        List<String> options = options(call.input());
        return Answer.ok(change(call, Lookup.requireOpen(chat(poll)), () -> {
            PollState changed = poll;
            for (String option : options) {
                changed = context.world().polls().addOption(context.owner(), poll.guid(), option);
            }
            return changed;
        }));
    }

    /** POST /v3/messages/{messageId}/poll/votes. */
    Answer vote(Call call) {
        PollState poll = context.lookup().poll(call);
        Input input = call.input();
        String operation = input.required("operation");
        String option = ChatIds.messageGuid(input.required("option_id"));
        if (!operation.equals("add") && !operation.equals("remove")) {
            throw Refused.value("The operation must be add or remove");
        }
        if (poll.options().stream().noneMatch(one -> one.id().equals(option))) {
            throw Refused.value("The poll does not have this option");
        }
        boolean isMine = option.equals(poll.votes().get(context.owner().address()));
        if (operation.equals("add") == isMine) {
            return Answer.ok(context.views().polls().envelope(chat(poll), poll));
        }
        return Answer.ok(change(
                call,
                Lookup.requireOpen(chat(poll)),
                () -> isMine
                        ? context.world().polls().unvote(context.owner(), poll.guid())
                        : context.world().polls().vote(context.owner(), poll.guid(), option)));
    }

    private ChatState chat(PollState poll) {
        return context.world().chats().find(poll.chatGuid());
    }

    private static List<String> options(Input input) {
        List<String> options = new ArrayList<>();
        for (Input option : input.objects("options")) {
            options.add(TextReader.text(option, "text"));
        }
        if (options.isEmpty()) {
            throw Refused.missing(input.name("options"));
        }
        return options;
    }

    private Object change(Call call, ChatState chat, Supplier<PollState> work) {
        try {
            return context.views().polls().envelope(chat, account.traces().during(call.trace(), work));
        } catch (WorldException refused) {
            throw Refused.value(refused.getMessage());
        }
    }
}
