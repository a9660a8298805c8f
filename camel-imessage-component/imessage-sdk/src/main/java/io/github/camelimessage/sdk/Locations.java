// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.SharedFriendLocation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Where people are who share it with the account (Photon: the page on locations; Linq: /v3/chats/{chatId}/location). Linq
 * tells locations by chat, Photon by address.
 */
public interface Locations {

    /** All who share, of all chats; may be empty. Not at Linq. */
    CompletableFuture<List<SharedFriendLocation>> list();

    /**
     * Where one person is; {@code sharedFriendLocationNotFound} when that person shares nothing.
     *
     * @param chatGuid a chat with that person; Photon does not need it and does not look at it
     * @param address an e-mail address or a phone number in E.164 form
     */
    CompletableFuture<SharedFriendLocation> get(String chatGuid, String address);

    /**
     * Asks somebody to share a location. The answer says that the request went out, not that it was granted.
     *
     * @param chatGuid the chat that shows the request; at Linq a direct one
     * @param address who is asked, a member of that chat; Linq asks the other side of the chat, and takes null as well
     * @param options the key is refused at Linq, which has none for requests
     */
    CompletableFuture<LocationRequestReceipt> request(String chatGuid, String address, WriteOptions options);

    /**
     * Where people are, from now on, each time it changes. Not recoverable: what changes while nobody listens is not told
     * later, and {@link #list} tells where they are then. As the streams of {@link Chats#subscribeEvents}, it needs gRPC;
     * its frames are {@link io.github.camelimessage.event.LocationUpdate} and heartbeats. Not at Linq.
     *
     * @param address only this person, or null for all
     */
    Flow.Publisher<EventFrame> subscribeUpdates(String address);
}
