// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.EmbeddedMedia;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.StickerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Operations on messages (Photon: the page on messages; Linq: /v3/chats/{chatId}/messages). */
public interface Messages {

    /**
     * Sends a text message and returns it after Apple accepted it; at Linq it is still pending then, and a webhook
     * reports the outcome.
     *
     * @param chatGuid as in {@link Chats}
     * @param text not blank; the server trims it
     */
    CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options);

    default CompletableFuture<Message> sendText(String chatGuid, String text) {
        return sendText(chatGuid, text, SendTextOptions.NONE);
    }

    /**
     * Sends a message of texts and files, all or nothing, and returns it like {@link #sendText}.
     *
     * @param chatGuid as in {@link Chats}
     */
    CompletableFuture<Message> send(String chatGuid, OutgoingMessage message, SendOptions options);

    /**
     * Sends an uploaded sound as a voice memo. At Linq it has no key, so it is not retried if the outcome is unknown.
     *
     * @param options at Photon reply, effect and key; at Linq the opt-out only
     */
    CompletableFuture<Message> sendVoiceMemo(String chatGuid, String attachmentGuid, SendOptions options);

    /**
     * Sends a mini-app card.
     *
     * @param options at Photon the key only; at Linq those of {@link #send}
     */
    CompletableFuture<SentAppCard> sendAppCard(String chatGuid, AppCard card, SendOptions options);

    /**
     * Replaces a card by a new one, which is a new message with a new guid. Each update needs the session that the last
     * one returned.
     *
     * @param card the whole new card; at Linq the app does not change, and the card may have none
     * @param options the key, at Photon only
     */
    CompletableFuture<SentAppCard> updateAppCard(AppCardSession session, AppCard card, SendOptions options);

    /** Places an uploaded image on a message as a sticker, and returns the message with it. Not at Linq. */
    CompletableFuture<Message> placeSticker(
            String chatGuid, String messageGuid, StickerRequest sticker, MessagePartOptions options);

    /**
     * The media of a Digital Touch or handwritten message; {@code operationNotSupported} for any other message. Not at
     * Linq.
     */
    CompletableFuture<EmbeddedMedia> getEmbeddedMedia(String chatGuid, String messageGuid);

    /**
     * Replaces the text of one of your messages and returns the changed message. Apple allows it for 15 minutes after
     * the message was sent; Linq allows it 5 times.
     *
     * @param chatGuid the chat of the message; Linq ignores it
     * @param newText not blank
     */
    CompletableFuture<Message> edit(String chatGuid, String messageGuid, String newText, EditMessageOptions options);

    /**
     * Unsends one of your messages, on all devices. Apple allows it for 2 minutes after the message was sent. Not at
     * Linq, which can only delete its own record of a message: {@link
     * io.github.camelimessage.linq.api.MessageApi#delete}.
     */
    CompletableFuture<Void> unsend(String chatGuid, String messageGuid, MessagePartOptions options);

    /**
     * Adds a tapback to a message, which replaces an earlier one of yours, or removes it. Returns the message with its
     * tapbacks. Linq accepts the change before it is done, so it may return the message before the change.
     *
     * @param chatGuid the chat of the message; Linq ignores it
     * @param reaction one of the kinds love, like, dislike, laugh, emphasize and question, or an emoji; a sticker is
     *     refused
     * @param isSet true adds it, false removes it
     */
    CompletableFuture<Message> setReaction(
            String chatGuid, String messageGuid, Reaction reaction, boolean isSet, MessagePartOptions options);

    /** Notifies the recipient of a message that a Focus silenced, like "Notify Anyway". Not at Linq. */
    CompletableFuture<Void> notifySilenced(String chatGuid, String messageGuid, WriteOptions options);

    /** A message; {@code messageNotFound} if there is none. */
    CompletableFuture<Message> get(String messageGuid);

    /** A page of the messages of all chats. Not at Linq. */
    CompletableFuture<MessagePage> listRecent(MessageFilter filter);

    /** A page of the messages of one chat. */
    CompletableFuture<MessagePage> listInChat(String chatGuid, MessageFilter filter);

    /**
     * Message events from now on, as in {@link Chats#subscribeEvents}.
     *
     * @param chatGuid only this chat, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String chatGuid);
}
