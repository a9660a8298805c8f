// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Message;
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
     * Message events from now on, as in {@link Chats#subscribeEvents}.
     *
     * @param chatGuid only this chat, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String chatGuid);
}
