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
     * Sends a text message and answers it as it stands after Apple accepted it; at Linq it still waits then, and a webhook
     * tells how it went.
     *
     * @param chatGuid as in {@link Chats}
     * @param text not blank; the server trims it
     */
    CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options);

    default CompletableFuture<Message> sendText(String chatGuid, String text) {
        return sendText(chatGuid, text, SendTextOptions.NONE);
    }

    /**
     * Sends a message of texts and files, which arrive together or not at all, and answers it as {@link #sendText} does.
     *
     * @param chatGuid as in {@link Chats}
     */
    CompletableFuture<Message> send(String chatGuid, OutgoingMessage message, SendOptions options);

    /**
     * Sends an uploaded sound as a voice memo. At Linq it takes no key, so that one whose outcome is unknown is not sent
     * again.
     *
     * @param options at Photon reply, effect and key; at Linq the opt-out alone
     */
    CompletableFuture<Message> sendVoiceMemo(String chatGuid, String attachmentGuid, SendOptions options);

    /**
     * Sends a mini-app card.
     *
     * @param options at Photon the key alone; at Linq what {@link #send} takes
     */
    CompletableFuture<SentAppCard> sendAppCard(String chatGuid, AppCard card, SendOptions options);

    /**
     * Replaces a card by a new one, which is a message of its own with a new guid. Each update names the session that the
     * last one answered.
     *
     * @param card all of the new card; at Linq the app stays as it is, and a card without one is taken
     * @param options the key, on Photon alone
     */
    CompletableFuture<SentAppCard> updateAppCard(AppCardSession session, AppCard card, SendOptions options);

    /** Puts an uploaded image on a message as a sticker, and answers the message with it. Not at Linq. */
    CompletableFuture<Message> placeSticker(
            String chatGuid, String messageGuid, StickerRequest sticker, MessagePartOptions options);

    /**
     * The media inside a Digital Touch or handwritten message; {@code operationNotSupported} for any other message. Not at
     * Linq.
     */
    CompletableFuture<EmbeddedMedia> getEmbeddedMedia(String chatGuid, String messageGuid);

    /**
     * Replaces the text of a message of yours and answers it as it stands then. Apple allows it for 15 minutes after the
     * message was sent; Linq allows it 5 times.
     *
     * @param chatGuid the chat that holds the message; Linq does not need it and does not look at it
     * @param newText not blank
     */
    CompletableFuture<Message> edit(String chatGuid, String messageGuid, String newText, EditMessageOptions options);

    /**
     * Takes a message of yours back, on all devices. Apple allows it for 2 minutes after the message was sent. Not at Linq,
     * which can only forget a message itself: {@link io.github.camelimessage.linq.api.MessageApi#delete}.
     */
    CompletableFuture<Void> unsend(String chatGuid, String messageGuid, MessagePartOptions options);

    /**
     * Puts a tapback on a message, which replaces an earlier one of yours, or takes it away. Answers the message with what is
     * on it then; Linq accepts the change before it is done, so what is read back there may be the message as it was.
     *
     * @param chatGuid the chat that holds the message; Linq does not need it and does not look at it
     * @param reaction one of the kinds love, like, dislike, laugh, emphasize and question, or an emoji; a sticker is refused
     * @param isSet true puts it on the message, false takes it away
     */
    CompletableFuture<Message> setReaction(
            String chatGuid, String messageGuid, Reaction reaction, boolean isSet, MessagePartOptions options);

    /** Notifies the recipient of a message that a Focus kept silent, as "Notify Anyway" does. Not at Linq. */
    CompletableFuture<Void> notifySilenced(String chatGuid, String messageGuid, WriteOptions options);

    /** A message as it stands; {@code messageNotFound} when there is none. */
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
