// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.AppCardRules;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.MessageRules;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Texts;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.Accepted;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.CreateMessageResponse;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.LinqMessage;
import io.github.camelimessage.model.linq.MessagePage;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SendMessageResponse;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.model.linq.VoiceMemoResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Messages (Linq: /v3/messages, /v3/chats/{chatId}/messages). The answer to a send comes while the message is still
 * queued; webhook events report the outcome.
 */
public final class MessageApi {

    private static final String MESSAGES = "messages";
    private static final String CHATS = "chats";

    private final LinqCalls calls;
    private final MessageRules rules;
    private final AppCardRules cards;
    private final RequestRules requests;

    MessageApi(LinqCalls calls, Urls urls) {
        this.calls = calls;
        this.rules = new MessageRules(urls);
        this.cards = new AppCardRules(urls);
        this.requests = new RequestRules(urls);
    }

    /** Sends to a chat. Without an idempotency key one is generated, so that a retry does not send twice. */
    public CompletableFuture<SendMessageResponse> send(String chatId, SendMessageRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            SendMessageRequest keyed = new SendMessageRequest(
                    Keys.on(rules.content(request.message())), request.overrideOptout(), request.unknownFields());
            return calls.call(LinqRequest.post(SendMessageResponse.class, CHATS, chat(chatId), MESSAGES)
                    .body(keyed)
                    .repeatable());
        });
    }

    /** One page of the messages of a chat; their order is not documented. */
    public CompletableFuture<MessagePage> list(String chatId, MessageQuery query) {
        return Validated.call(() -> {
            RequestRules.limit(query.limit());
            return calls.call(LinqRequest.get(MessagePage.class, CHATS, chat(chatId), MESSAGES)
                    .query("cursor", query.cursor())
                    .query("limit", query.limit()));
        });
    }

    /** All pages of the messages of a chat; each is fetched when it is requested. */
    public LinqPages<MessagePage> pages(String chatId, MessageQuery query) {
        return new LinqPages<>(query.cursor(), cursor -> list(chatId, query.at(cursor)));
    }

    /**
     * Sends a message and lets Linq choose the line and the chat: the most recently used chat with exactly these
     * handles, or a new one. The idempotency key is the one of the message; without one, one is generated.
     */
    public CompletableFuture<CreateMessageResponse> create(CreateMessageRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Handles.recipients("to", request.to());
            Handles.phones("exclude_from", request.excludeFrom());
            if (request.continuationMessage() != null) {
                Texts.message(
                        "continuation_message.text",
                        request.continuationMessage().text());
            }
            CreateMessageRequest keyed = new CreateMessageRequest(
                    Keys.on(rules.content(request.message())),
                    request.to(),
                    request.continuationMessage(),
                    request.overrideOptout(),
                    request.excludeFrom(),
                    request.unknownFields());
            return calls.call(LinqRequest.post(CreateMessageResponse.class, MESSAGES)
                    .body(keyed)
                    .repeatable());
        });
    }

    public CompletableFuture<LinqMessage> get(String messageId) {
        return Validated.call(() -> calls.call(LinqRequest.get(LinqMessage.class, MESSAGES, id(messageId))));
    }

    /** Edits a text part of one of your messages: iMessage, up to 5 times, within 15 minutes. */
    public CompletableFuture<LinqMessage> edit(String messageId, EditMessageRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Texts.message("text", request.text());
            MessageRules.partIndex("part_index", request.partIndex());
            return calls.call(LinqRequest.patch(LinqMessage.class, MESSAGES, id(messageId))
                    .body(request));
        });
    }

    /** Deletes a message at Linq. Recipients keep it: this does not unsend it. */
    public CompletableFuture<Void> delete(String messageId) {
        return Validated.call(() -> calls.call(LinqRequest.delete(Void.class, MESSAGES, id(messageId))));
    }

    /** Adds or removes a reaction. */
    public CompletableFuture<Accepted> react(String messageId, ReactionRequest request) {
        return Validated.call(() -> calls.call(LinqRequest.post(Accepted.class, MESSAGES, id(messageId), "reactions")
                .body(requests.reaction(request))));
    }

    /** One page of a thread (the first message and all replies), found by any of its messages. */
    public CompletableFuture<MessagePage> thread(String messageId, MessageQuery query) {
        return Validated.call(() -> {
            RequestRules.order(query.order());
            RequestRules.pageLimit(query.limit());
            return calls.call(LinqRequest.get(MessagePage.class, MESSAGES, id(messageId), "thread")
                    .query("order", query.order())
                    .query("cursor", query.cursor())
                    .query("limit", query.limit()));
        });
    }

    /** All pages of a thread; each is fetched when it is requested. */
    public LinqPages<MessagePage> threadPages(String messageId, MessageQuery query) {
        return new LinqPages<>(query.cursor(), cursor -> thread(messageId, query.at(cursor)));
    }

    /**
     * Replaces an app card that your line sent and that was delivered. The answer contains a new message; the next
     * update must use its id.
     */
    public CompletableFuture<SendMessageResponse> updateAppCard(String messageId, UpdateAppCardRequest request) {
        return Validated.call(
                () -> calls.call(LinqRequest.post(SendMessageResponse.class, MESSAGES, id(messageId), "update")
                        .body(cards.update(request))));
    }

    /** Sends a voice memo. It has no idempotency key, so it is not retried if its outcome is unknown. */
    public CompletableFuture<VoiceMemoResponse> sendVoiceMemo(String chatId, VoiceMemoRequest request) {
        return Validated.call(
                () -> calls.call(LinqRequest.post(VoiceMemoResponse.class, CHATS, chat(chatId), "voicememo")
                        .body(requests.voiceMemo(request))));
    }

    private static String chat(String chatId) {
        return Ids.uuid("chat_id", chatId);
    }

    private static String id(String messageId) {
        return Ids.uuid("message_id", messageId);
    }
}
