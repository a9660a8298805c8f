// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.MessageRecord;
import io.github.camelimessage.simulator.linq.json.AcceptedJson;
import io.github.camelimessage.simulator.linq.json.MessageJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.WorldException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reading and changing messages. */
final class MessageEndpoints {
    private static final int MAX_EDITS = 5;
    private static final int MAX_PAGE = 100;
    private static final Set<String> TAPBACKS = Set.of("love", "like", "dislike", "laugh", "emphasize", "question");
    private static final Set<MessageRecord.Status> DELIVERED =
            Set.of(MessageRecord.Status.DELIVERED, MessageRecord.Status.READ);

    private final RestContext context;
    private final Account account;
    private final SendEndpoints sending;

    MessageEndpoints(RestContext context, SendEndpoints sending) {
        this.context = context;
        this.account = context.account();
        this.sending = sending;
    }

    /** GET /v3/chats/{chatId}/messages: newest first. */
    Answer list(Call call) {
        ChatState chat = context.lookup().chat(call);
        MessagePage page = context.world()
                .messages()
                .inspect(chat.guid(), message -> !account.isHidden(message), call.cursor(), call.limit(20, MAX_PAGE));
        return Answer.ok(ChatEndpoints.page("messages", views(chat, page.messages()), page.next()));
    }

    private List<MessageJson> views(ChatState chat, List<MessageState> messages) {
        synchronized (account) {
            return messages.stream()
                    .map(message -> context.views().messages().message(chat, message))
                    .toList();
        }
    }

    /** GET /v3/messages/{messageId}. */
    Answer get(Call call) {
        return Answer.ok(view(context.lookup().message(call)));
    }

    private MessageJson view(MessageState message) {
        synchronized (account) {
            return context.views().messages().message(context.lookup().chatOf(message), message);
        }
    }

    /** GET /v3/messages/{messageId}/thread. */
    Answer thread(Call call) {
        MessageState message = context.lookup().message(call);
        String order = call.parameter("order");
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw Refused.value("The order must be asc or desc");
        }
        String root = message.threadOriginator() == null ? message.guid() : message.threadOriginator();
        List<MessageState> thread = new ArrayList<>(context.world()
                .messages()
                .inspect(
                        message.chatGuid(),
                        one -> !account.isHidden(one)
                                && (one.guid().equals(root) || root.equals(one.threadOriginator())),
                        null,
                        Integer.MAX_VALUE)
                .messages());
        if (!"desc".equals(order)) {
            Collections.reverse(thread);
        }
        int from = Math.min(call.cursor() == null ? 0 : call.cursor(), thread.size());
        int to = Math.min(from + call.limit(20, MAX_PAGE), thread.size());
        ChatState chat = context.lookup().chatOf(message);
        return Answer.ok(ChatEndpoints.page(
                "messages", views(chat, thread.subList(from, to)), to == thread.size() ? null : (Integer) to));
    }

    /** PATCH /v3/messages/{messageId}. */
    Answer edit(Call call) {
        Input input = call.input();
        MessageState message = context.lookup().message(call);
        Lookup.requireOpen(context.lookup().chatOf(message));
        String text = TextReader.text(input, "text");
        Integer index = input.optionalInt("part_index");
        if (!message.isFromMe()) {
            throw Refused.value("Only your own messages can be edited");
        }
        if (!message.service().equals(ServiceType.IMESSAGE)) {
            throw Refused.wrongService();
        }
        int part = part(message, index);
        if (!(message.parts().get(part) instanceof Part.Text)) {
            throw Refused.value("Only text can be edited");
        }
        synchronized (account) {
            if (message.edits() >= MAX_EDITS) {
                throw Refused.conflict("A message can be edited at most " + MAX_EDITS + " times");
            }
            return Answer.ok(view(account.traces().during(call.trace(), () -> context.world()
                    .messages()
                    .edit(context.owner(), message.chatGuid(), message.guid(), part, text))));
        }
    }

    private static int part(MessageState message, Integer index) {
        int part = index == null ? 0 : index;
        if (part < 0 || part >= message.parts().size()) {
            throw Refused.value("The message does not have this part");
        }
        return part;
    }

    /** DELETE /v3/messages/{messageId}: deleted at Linq, but not for its recipients. */
    Answer delete(Call call) {
        MessageState message = context.lookup().message(call);
        synchronized (account) {
            account.record(message).isHidden = true;
        }
        return Answer.noContent();
    }

    /** POST /v3/messages/{messageId}/reactions. */
    Answer react(Call call) {
        Input input = call.input();
        MessageState message = context.lookup().message(call);
        Lookup.requireOpen(context.lookup().chatOf(message));
        String operation = input.required("operation");
        if (!operation.equals("add") && !operation.equals("remove")) {
            throw Refused.value("The operation must be add or remove");
        }
        Reaction reaction = reaction(input);
        int part = part(message, input.optionalInt("part_index"));
        if (message.service().equals(ServiceType.SMS)) {
            throw Refused.wrongService();
        }
        // The world, like the other APIs, treats the only part of a message as the whole message.
        Integer worldPart = message.parts().size() == 1 ? null : (Integer) part;
        return Answer.ok(new AcceptedJson("Reaction processed", "accepted", call.trace()))
                .then(() ->
                        account.traces().during(call.trace(), () -> apply(operation, message, worldPart, reaction)));
    }

    private void apply(String operation, MessageState message, Integer part, Reaction reaction) {
        try {
            if (operation.equals("add")) {
                context.world().messages().react(context.owner(), message.chatGuid(), message.guid(), part, reaction);
            } else {
                context.world().messages().unreact(context.owner(), message.chatGuid(), message.guid(), part, reaction);
            }
        } catch (WorldException leftMeanwhile) {
            // There is no webhook for a reaction that failed.
        }
    }

    private static Reaction reaction(Input input) {
        String type = input.required("type");
        String emoji = input.optional("custom_emoji");
        if (type.equals("custom")) {
            if (emoji == null || emoji.isBlank()) {
                throw Refused.missing("custom_emoji");
            }
            return new Reaction(ReactionKind.EMOJI, emoji);
        }
        if (!TAPBACKS.contains(type)) {
            throw Refused.value("A reaction must be custom or one of " + TAPBACKS);
        }
        if (emoji != null) {
            throw Refused.value("A custom_emoji is only allowed with the type custom");
        }
        return new Reaction(new ReactionKind(type), null);
    }

    /** POST /v3/messages/{messageId}/update: a new message of the same app. */
    Future<Answer> updateAppCard(Call call) {
        Input input = call.input();
        MessageState message = context.lookup().message(call);
        if (!message.isFromMe()
                || message.parts().isEmpty()
                || !(message.parts().get(0) instanceof Part.App old)) {
            throw Refused.appCard("The message is not an app card of yours");
        }
        Part.App card = AppCardReader.update(input, old);
        synchronized (account) {
            // Groups have no receipts, so the status sent is enough there.
            boolean isDelivered = DELIVERED.contains(account.record(message).status)
                    || account.record(message).status == MessageRecord.Status.SENT
                            && context.lookup().chatOf(message).isGroup();
            if (!isDelivered) {
                throw Refused.conflict("The card has not been delivered yet");
            }
        }
        Content content = new Content(List.of(new Content.Ready(card)), null, null, null, null);
        return sending.sendContent(call, context.lookup().chatOf(message), content, false);
    }
}
