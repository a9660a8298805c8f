// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Poll;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Polls (Photon: the page on polls; Linq: /v3/chats/{chatId}/polls, /v3/messages/{messageId}/poll). Devices need iOS 18
 * or newer to show one. A poll is identified by the guid of its message; {@code pollNotFound} if there is none.
 */
public interface Polls {

    /**
     * Sends a poll.
     *
     * @param chatGuid as in {@link Chats}
     * @param title the question, not blank; null at Linq, whose polls have none
     * @param choices at least two, none blank
     */
    CompletableFuture<Poll> create(String chatGuid, String title, List<String> choices, WriteOptions options);

    CompletableFuture<Poll> get(String pollMessageGuid);

    /**
     * Votes for a choice. At Photon that replaces your earlier vote.
     *
     * @param optionIdentifier the identifier of the choice, not its text
     * @param options the key is refused at Linq, which has none for votes
     */
    CompletableFuture<Poll> vote(String pollMessageGuid, String optionIdentifier, WriteOptions options);

    /**
     * Takes your vote back; at Photon safe if there is none.
     *
     * @param optionIdentifier the choice of the vote; Linq needs it, Photon ignores it and also takes null
     * @param options the key is refused at Linq, which has none for votes
     */
    CompletableFuture<Poll> unvote(String pollMessageGuid, String optionIdentifier, WriteOptions options);

    /**
     * Adds choices, which cannot be changed or removed later.
     *
     * <p>Photon takes one choice a call: the calls are made one after the other and stop at the first that fails, which
     * with several choices is a {@link io.github.camelimessage.error.PartialFailureException}. With several calls the
     * keys are {@code clientMessageId} followed by {@code -1}, {@code -2} and so on.
     *
     * @param choices at least one, none blank
     * @param options the key is refused at Linq, which has none for added choices
     */
    CompletableFuture<Poll> addOptions(String pollMessageGuid, List<String> choices, WriteOptions options);

    /**
     * Poll events from now on, as in {@link Chats#subscribeEvents}.
     *
     * @param pollMessageGuid only this poll, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String pollMessageGuid);
}
