// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.GroupIcon;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Operations on group chats (Photon: the page on groups; Linq: /v3/chats). The guid rules of {@link Chats} apply; the
 * server refuses the guid of a direct chat with a {@link io.github.camelimessage.error.ValidationException}.
 *
 * <p>Linq answers before a change is done: the result may be the group before the change, and a webhook reports the
 * outcome. None of these writes has a key at Linq, so a {@code clientMessageId} is refused there.
 */
public interface Groups {

    /** Renames the group; the name is trimmed and must not be blank. Returns the group after the change. */
    CompletableFuture<Chat> setDisplayName(String chatGuid, String displayName, WriteOptions options);

    /**
     * Adds members and returns the group after the change. The server refuses existing members, duplicates and
     * addresses that iMessage does not reach.
     *
     * <p>Linq takes one member a call: the calls are made one after the other and stop at the first that fails, which
     * with several addresses is a {@link io.github.camelimessage.error.PartialFailureException}.
     *
     * @param addresses at least one, none blank; each is trimmed
     */
    CompletableFuture<Chat> addParticipants(String chatGuid, List<String> addresses, WriteOptions options);

    /**
     * Removes members and returns the group after the change. The server refuses addresses that are not members. At
     * Linq as with {@link #addParticipants}.
     *
     * @param addresses at least one, none blank; each is trimmed
     */
    CompletableFuture<Chat> removeParticipants(String chatGuid, List<String> addresses, WriteOptions options);

    /**
     * Sets the icon of the group. At Linq the image is uploaded as an attachment first.
     *
     * @param image bytes of a PNG, JPEG, GIF, HEIC or HEIF image, not empty; do not change the array before the call
     *     completes
     */
    CompletableFuture<Void> setIcon(String chatGuid, byte[] image, WriteOptions options);

    /** The icon of the group; {@code groupIconNotFound} if there is none. */
    CompletableFuture<GroupIcon> getIcon(String chatGuid);

    /** Removes the icon of the group; safe if there is none. Not at Linq. */
    CompletableFuture<Void> removeIcon(String chatGuid, WriteOptions options);

    /** Leaves the group. To come back, another member has to invite the account. */
    CompletableFuture<Void> leave(String chatGuid, WriteOptions options);

    /**
     * Group events from now on, as in {@link Chats#subscribeEvents}.
     *
     * @param chatGuid only this chat, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String chatGuid);
}
