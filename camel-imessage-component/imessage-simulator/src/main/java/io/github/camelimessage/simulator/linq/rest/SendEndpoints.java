// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.json.MessageCreateJson;
import io.github.camelimessage.simulator.linq.json.SentMessageJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.Chats;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All operations that send a message with parts. */
final class SendEndpoints {
    private final RestContext context;
    private final Account account;
    private final LineChoice choice;

    SendEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
        this.choice = new LineChoice(account);
    }

    LineChoice choice() {
        return choice;
    }

    /** The sent message, and the chat after it. */
    private record Sent(ChatState chat, MessageState message, SentMessageJson view) {}

    /** POST /v3/chats. */
    Future<Answer> createChat(Call call) {
        Input input = call.input();
        Line line = context.lookup().line("from", input.required("from"));
        List<String> to = context.lookup().recipients("to", input.requiredTexts("to"));
        Content content = context.reader().read(input.object("message"));
        boolean override = Boolean.TRUE.equals(input.optionalBoolean("override_optout"));
        return context.keys()
                .once(
                        "chats.create",
                        content.idempotencyKey(),
                        () -> {
                            if (choice.reusable(to, line) == null) {
                                checkFirst(content);
                            }
                            return start(call, line, to, content, override)
                                    .map(sent -> Answer.sent(
                                            201,
                                            Map.of(
                                                    "chat",
                                                    context.views().chats().created(sent.chat(), sent.view())),
                                            sent.message().guid()));
                        },
                        context::repeated);
    }

    /** Refuses what the first message of a new chat must not contain if the caller chooses the line. */
    private static void checkFirst(Content content) {
        if (content.hasLink()) {
            throw Refused.value("The first message of a chat must not contain a link");
        }
        if (content.replyTo() != null || content.effect() != null) {
            throw Refused.value("The first message of a chat must not have reply_to or effect");
        }
    }

    /** Uses the chat of these people on this line, or creates one. */
    private Future<Sent> start(Call call, Line line, List<String> to, Content content, boolean override) {
        ChatState known = choice.reusable(to, line);
        if (known != null) {
            return send(call, known, content, override);
        }
        checkNew(line, to, content, override);
        context.outbox().count(line, to);
        return context.outbox().fetch(content).map(parts -> {
            synchronized (account) {
                ChatState meanwhile = choice.reusable(to, line);
                return meanwhile == null
                        ? create(call, line, to, content, parts)
                        : put(call, meanwhile, content, parts);
            }
        });
    }

    private void checkNew(Line line, List<String> to, Content content, boolean override) {
        context.outbox().checkLine(line);
        if (to.size() == 1) {
            context.outbox().checkRecipient(to.get(0), override);
            if (!content.mentions().isEmpty()) {
                throw Refused.mentionInDirectChat();
            }
        }
        if (content.replyTo() != null) {
            throw Refused.noMessage();
        }
        boolean preferred =
                content.preferredService() == null || content.preferredService().equals("iMessage");
        if (content.isAppCard() && !(preferred && service(to).equals(ServiceType.IMESSAGE))) {
            throw Refused.appCardService();
        }
    }

    /** The weakest service among these people. */
    private ServiceType service(List<String> to) {
        Set<ServiceType> services = new HashSet<>();
        to.forEach(address -> services.add(context.world().service(address)));
        return services.contains(ServiceType.SMS)
                ? ServiceType.SMS
                : services.contains(ServiceType.RCS) ? ServiceType.RCS : ServiceType.IMESSAGE;
    }

    private Sent create(Call call, Line line, List<String> to, Content content, List<Part> parts) {
        Chats.Created created = account.traces().during(call.trace(), () -> context.world()
                .chats()
                .create(
                        context.owner(),
                        to,
                        context.outbox().draft(service(to), content, parts),
                        account.lines().worldName(line)));
        context.outbox().remember(call.trace(), content, created.initialMessage());
        return sent(created.chat(), created.initialMessage());
    }

    private Sent sent(ChatState chat, MessageState message) {
        return new Sent(chat, message, context.views().messages().sent(chat, message));
    }

    private Future<Sent> send(Call call, ChatState chat, Content content, boolean override) {
        context.outbox().check(chat, content, override);
        context.outbox().count(account.line(chat), addresses(chat));
        return context.outbox().fetch(content).map(parts -> {
            synchronized (account) {
                return put(call, chat, content, parts);
            }
        });
    }

    /** The caller must hold the account's lock. */
    private Sent put(Call call, ChatState chat, Content content, List<Part> parts) {
        ChatState now = Lookup.requireOpen(context.world().chats().find(chat.guid()));
        return sent(now, context.outbox().send(call.trace(), now, content, parts));
    }

    private static List<String> addresses(ChatState chat) {
        return chat.participants().stream().map(Participant::address).toList();
    }

    /** POST /v3/chats/{chatId}/messages. */
    Future<Answer> sendToChat(Call call) {
        Input input = call.input();
        ChatState chat = context.lookup().chat(call);
        Content content = context.reader().read(input.object("message"));
        boolean override = Boolean.TRUE.equals(input.optionalBoolean("override_optout"));
        return context.keys()
                .once(
                        "chats.messages.send",
                        content.idempotencyKey(),
                        () -> send(call, chat, content, override).map(sent -> answer(sent)),
                        context::repeated);
    }

    /** Sends a part that an endpoint created itself. */
    Future<Answer> sendContent(Call call, ChatState chat, Content content, boolean overrideOptOut) {
        return send(call, chat, content, overrideOptOut).map(sent -> answer(sent));
    }

    private Answer answer(Sent sent) {
        return Answer.sent(
                202,
                Map.of("chat_id", context.views().chats().id(sent.chat()), "message", sent.view()),
                sent.message().guid());
    }

    /** POST /v3/messages. */
    Future<Answer> sendAnywhere(Call call) {
        Input input = call.input();
        List<String> to = context.lookup().recipients("to", input.requiredTexts("to"));
        Content content = context.reader().read(input.object("message"));
        Input continuation = input.optionalObject("continuation_message");
        Content instead = continuation == null ? null : continuation(continuation, content);
        Set<String> excluded = new HashSet<>();
        input.texts("exclude_from").forEach(number -> excluded.add(Checks.phoneNumber("exclude_from", number)));
        boolean override = Boolean.TRUE.equals(input.optionalBoolean("override_optout"));
        // Linq does not document which of the two counts if they differ.
        String header = call.headers().get("idempotency-key");
        String key = header == null || header.isEmpty() ? content.idempotencyKey() : header;
        Content keyed = content.withKey(key);
        return context.keys()
                .once(
                        "messages.create",
                        key,
                        () -> sendAnywhere(
                                call, to, keyed, instead == null ? keyed : instead.withKey(key), excluded, override),
                        context::repeated);
    }

    private Future<Answer> sendAnywhere(
            Call call, List<String> to, Content content, Content instead, Set<String> excluded, boolean override) {
        LineChoice.Choice chosen = choice.choose(to, excluded);
        Content sending = chosen.abandoned() != null && chosen.chat() == null ? instead : content;
        return start(call, chosen.line(), to, sending, override).map(sent -> {
            ChatState chat = sent.chat();
            boolean reused = chosen.chat() != null;
            MessageCreateJson body = new MessageCreateJson(
                    context.views().chats().id(chat),
                    !reused,
                    chosen.line().number(),
                    new MessageCreateJson.FromSelection(chosen.reason(), reused),
                    context.views().handles().all(chat),
                    chat.isGroup(),
                    sent.view(),
                    chat.service().value(),
                    reused || chosen.abandoned() == null
                            ? null
                            : context.views().chats().id(chosen.abandoned()));
            return Answer.sent(202, body, sent.message().guid());
        });
    }

    private static Content continuation(Input input, Content content) {
        Part text = Part.Text.of(TextReader.text(input, "text"));
        return new Content(List.of(new Content.Ready(text)), null, null, content.preferredService(), null);
    }
}
