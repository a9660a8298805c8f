// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.EffectNames;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.account.MessageRecord;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends messages: checks the rules that need the world, fetches files, and then adds the message to the world. */
final class Outbox {
    private final Account account;
    private final Web web;

    Outbox(Account account, Web web) {
        this.account = account;
        this.web = web;
    }

    /** Refuses what cannot be sent to this chat now. */
    void check(ChatState chat, Content content, boolean overrideOptOut) {
        if (!chat.ownerIsMember()) {
            throw Refused.left();
        }
        checkLine(account.line(chat));
        if (!chat.isGroup()) {
            checkRecipient(chat.identifier(), overrideOptOut);
        }
        checkMentions(chat, content);
        if (content.isAppCard()
                && !(chat.service().equals(ServiceType.IMESSAGE) && isIMessage(content.preferredService()))) {
            throw Refused.appCardService();
        }
        if (content.replyTo() != null) {
            MessageState target =
                    account.world().messages().find(content.replyTo().messageGuid());
            if (target == null || account.isHidden(target) || !target.chatGuid().equals(chat.guid())) {
                throw Refused.noMessage();
            }
        }
    }

    void checkLine(Line line) {
        if (line.isFlagged()) {
            throw Refused.lineFlagged();
        }
    }

    /** The rules of a direct chat with this person. */
    void checkRecipient(String address, boolean overrideOptOut) {
        if (account.blocked().containsKey(address)) {
            throw Refused.blocked();
        }
        if (account.optOuts().isOptedOut(address) && !overrideOptOut) {
            throw Refused.optedOut();
        }
    }

    private static void checkMentions(ChatState chat, Content content) {
        for (Part.Mention mention : content.mentions()) {
            if (!chat.isGroup()) {
                throw Refused.mentionInDirectChat();
            }
            if (chat.participants().stream().noneMatch(one -> one.address().equals(mention.address()))) {
                throw Refused.value("The mention is not a participant of the chat");
            }
        }
    }

    private static boolean isIMessage(String preferred) {
        return preferred == null || preferred.equals("iMessage");
    }

    /** Counts a message against the rate limits, if they are enabled. */
    void count(Line line, List<String> recipients) {
        for (String recipient : recipients) {
            Duration wait = account.limits().message(line.number(), recipient);
            if (wait != null) {
                throw Refused.tooMany(wait);
            }
        }
    }

    /** Fetches the files that are given by URL. */
    Future<List<Part>> fetch(Content content) {
        List<Part> parts = new ArrayList<>();
        Future<?> last = Future.succeededFuture();
        for (Content.Piece piece : content.pieces()) {
            if (piece instanceof Content.Ready ready) {
                last = last.map(any -> parts.add(ready.part()));
            } else {
                Content.ByUrl byUrl = (Content.ByUrl) piece;
                last = last.compose(any -> web.fetch(byUrl.url())).map(file -> {
                    if (byUrl.isVoiceMemo()) {
                        ContentTypes.requireVoice(file.mimeType());
                    } else {
                        ContentTypes.requireSupported(file.mimeType());
                    }
                    ContentTypes.requireContent(file.mimeType(), file.data());
                    return parts.add(new Part.Media(file, byUrl.isVoiceMemo()));
                });
            }
        }
        return last.map(any -> parts);
    }

    /** Adds the message to the world; the caller must hold the account's lock. */
    MessageState send(String trace, ChatState chat, Content content, List<Part> parts) {
        MessageState message = account.traces().during(trace, () -> account.world()
                .messages()
                .send(account.world().owner(), chat.guid(), draft(chat, content, parts)));
        remember(trace, content, message);
        return message;
    }

    /** Saves the data that Linq keeps about it. */
    void remember(String trace, Content content, MessageState message) {
        MessageRecord record = account.record(message);
        record.trace = trace;
        record.idempotencyKey = content.idempotencyKey();
        record.preferredService = content.preferredService();
        record.effect = message.service().equals(ServiceType.IMESSAGE) ? content.effect() : null;
    }

    Draft draft(ChatState chat, Content content, List<Part> parts) {
        return draft(chat.service(), content, parts);
    }

    Draft draft(ServiceType chatService, Content content, List<Part> parts) {
        ServiceType service = service(chatService, content.preferredService());
        boolean isIMessage = service.equals(ServiceType.IMESSAGE);
        String effect = content.effect() == null
                ? null
                : EffectNames.appleId(content.effect().name());
        ReplyTarget replyTo = content.replyTo();
        // Other services ignore effects and decorations instead of refusing them.
        return isIMessage
                ? Draft.of(parts, effect, replyTo, service)
                : Draft.of(parts.stream().map(Outbox::plain).toList(), null, replyTo, service);
    }

    private static Part plain(Part part) {
        return part instanceof Part.Text text ? new Part.Text(text.value(), List.of(), text.mention()) : part;
    }

    /** The service of a message. SMS and RCS both mean RCS if possible, and never iMessage. */
    static ServiceType service(ServiceType chatService, String preferred) {
        if (preferred == null) {
            return chatService;
        }
        if (preferred.equals("iMessage")) {
            return ServiceType.IMESSAGE;
        }
        return chatService.equals(ServiceType.RCS) ? ServiceType.RCS : ServiceType.SMS;
    }
}
