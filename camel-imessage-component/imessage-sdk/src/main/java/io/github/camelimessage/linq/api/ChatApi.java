// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.MessageRules;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Texts;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.Accepted;
import io.github.camelimessage.model.linq.ChatPage;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.CreateChatResponse;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.model.linq.UpdateChatResponse;
import java.util.concurrent.CompletableFuture;

/** Chats (Linq: /v3/chats). Ids are UUIDs. */
public final class ChatApi {

    private static final String CHATS = "chats";

    private final LinqCalls calls;
    private final Urls urls;
    private final MessageRules messages;

    ChatApi(LinqCalls calls, Urls urls) {
        this.calls = calls;
        this.urls = urls;
        this.messages = new MessageRules(urls);
    }

    /**
     * Creates a chat with a first message. If the line already has a chat with the same handles, the message is sent to
     * that chat. Without an idempotency key one is generated, so that a retry does not send twice.
     */
    public CompletableFuture<CreateChatResponse> create(CreateChatRequest request) {
        return Validated.call(() -> {
            RequestRules.required("chat", request);
            Handles.phone("from", request.from());
            Handles.recipients("to", request.to());
            CreateChatRequest keyed = new CreateChatRequest(
                    request.from(),
                    Keys.on(messages.first(request.message())),
                    request.to(),
                    request.overrideOptout(),
                    request.unknownFields());
            return calls.call(LinqRequest.post(CreateChatResponse.class, CHATS)
                    .body(keyed)
                    .repeatable());
        });
    }

    /** One page of chats; their order is not documented. */
    public CompletableFuture<ChatPage> list(ChatQuery query) {
        return Validated.call(() -> {
            Handles.phoneOrNull("from", query.from());
            Handles.handleOrNull("to", query.to());
            RequestRules.pageLimit(query.limit());
            return calls.call(LinqRequest.get(ChatPage.class, CHATS)
                    .query("from", query.from())
                    .query("to", query.to())
                    .query("cursor", query.cursor())
                    .query("limit", query.limit()));
        });
    }

    /** All pages; each is fetched when it is requested. */
    public LinqPages<ChatPage> pages(ChatQuery query) {
        return new LinqPages<>(query.cursor(), cursor -> list(query.at(cursor)));
    }

    public CompletableFuture<LinqChat> get(String chatId) {
        return Validated.call(() -> calls.call(LinqRequest.get(LinqChat.class, CHATS, id(chatId))));
    }

    /** Changes the name or the icon of a group. Answered before it is done; the outcome comes by webhook. */
    public CompletableFuture<UpdateChatResponse> update(String chatId, UpdateChatRequest request) {
        return Validated.call(() -> {
            RequestRules.required("chat", request);
            Texts.notBlankOrNull("display_name", request.displayName());
            urls.webOrNull("group_chat_icon", request.groupChatIcon());
            return calls.call(
                    LinqRequest.put(UpdateChatResponse.class, CHATS, id(chatId)).body(request));
        });
    }

    /** Marks all messages of the chat as read. */
    public CompletableFuture<Void> markRead(String chatId) {
        return Validated.call(() -> calls.call(
                LinqRequest.post(Void.class, CHATS, id(chatId), "read").repeatable()));
    }

    /** Leaves an iMessage group that has four or more participants. The answer comes before the change is done. */
    public CompletableFuture<Accepted> leave(String chatId) {
        return Validated.call(() -> calls.call(LinqRequest.post(Accepted.class, CHATS, id(chatId), "leave")));
    }

    /** Shares the contact card of the line, which must be set up first. */
    public CompletableFuture<Void> shareContactCard(String chatId) {
        return Validated.call(() -> calls.call(LinqRequest.post(Void.class, CHATS, id(chatId), "share_contact_card")));
    }

    private static String id(String chatId) {
        return Ids.uuid("chat_id", chatId);
    }
}
