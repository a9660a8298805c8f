// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Operations on direct and group chats (Photon: the page on chats; Linq: /v3/chats).
 *
 * <p>Every {@code chatGuid} is trimmed and must look like {@code any;-;alice@example.com} or {@code any;+;group-id};
 * anything else is refused before the call with a {@link io.github.camelimessage.error.ValidationException}. A chat
 * that the account cannot see is a {@link io.github.camelimessage.error.NotFoundException}. At Linq a {@code chatGuid}
 * is the UUID of a chat, and an operation that Linq lacks fails with {@code operationNotSupported}.
 */
public interface Chats {

    /**
     * Creates a chat: a direct one with one address, a group with more. The result may be an existing chat.
     *
     * <p>Linq: needs a line ({@link CreateChatOptions#from()} or the client's) and a message, which must not be a link;
     * takes at most 31 addresses and neither subject nor attributed body. With the same line and addresses it returns
     * the existing chat and sends into it. The server refuses an effect if the chat is new.
     *
     * @param addresses e-mail addresses or phone numbers in E.164 form, at least one; the server refuses duplicates,
     *     short codes and anything else
     * @param options a first message and its effect; {@code effect}, {@code subject} and {@code attributedBody} need a
     *     {@code message}
     */
    CompletableFuture<CreateChatResult> create(List<String> addresses, CreateChatOptions options);

    default CompletableFuture<CreateChatResult> create(List<String> addresses) {
        return create(addresses, CreateChatOptions.NONE);
    }

    CompletableFuture<Chat> get(String chatGuid);

    /** The number of chats; archived ones are counted only on request. Not at Linq. */
    CompletableFuture<Long> count(boolean includeArchived);

    /** Marks all messages as read; safe if none is unread. */
    CompletableFuture<Void> markRead(String chatGuid);

    /** Shows or hides the typing indicator. It is not in the event log; at Linq it ends after 85 seconds. */
    CompletableFuture<Void> setTyping(String chatGuid, boolean isTyping);

    /** Shares the contact card of the account; its fields cannot be chosen. */
    CompletableFuture<Void> shareContactInfo(String chatGuid);

    /**
     * Sets the background of the chat. Completes when the service has accepted the change; other devices usually show
     * it within 30 seconds, and a member who never took part may never see it. Not at Linq, which takes no bytes: see
     * {@link io.github.camelimessage.linq.api.BackgroundApi}.
     *
     * @param image bytes of a JPEG, PNG, HEIC or HEIF image, not empty; do not change the array before the call
     *     completes
     */
    CompletableFuture<Void> setBackground(String chatGuid, byte[] image);

    /** Whether the chat has a background. Not at Linq. */
    CompletableFuture<Boolean> hasBackground(String chatGuid);

    /** Removes the background of the chat; safe if there is none. */
    CompletableFuture<Void> removeBackground(String chatGuid);

    /**
     * Chat events from now on, without an end, with heartbeats in between. Earlier events are not included, and a
     * broken stream must be opened again: {@link Events#catchUp} returns what was missed. Photon over gRPC only.
     *
     * <p>The call starts when the publisher gets its only subscriber. Demand reaches the server, so a slow reader slows
     * down the server; cancelling ends the call. A failure is an {@link
     * io.github.camelimessage.error.IMessageException}.
     *
     * @param chatGuid only this chat, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String chatGuid);
}
