// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.SharedFriendLocation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Locations that people share with the account (Photon: the page on locations; Linq: /v3/chats/{chatId}/location). Linq
 * returns locations by chat, Photon by address.
 */
public interface Locations {

    /** The locations of everyone who shares, of all chats; may be empty. Not at Linq. */
    CompletableFuture<List<SharedFriendLocation>> list();

    /**
     * The location of one person; {@code sharedFriendLocationNotFound} if that person shares none.
     *
     * @param chatGuid a chat with that person; Photon ignores it
     * @param address an e-mail address or a phone number in E.164 form
     */
    CompletableFuture<SharedFriendLocation> get(String chatGuid, String address);

    /**
     * Asks a person to share a location. The result says that the request was sent, not that it was granted.
     *
     * @param chatGuid the chat that shows the request; at Linq a direct one
     * @param address the person to ask, a member of that chat; Linq asks the other side of the chat, and also takes
     *     null
     * @param options the key is refused at Linq, which has none for requests
     */
    CompletableFuture<LocationRequestReceipt> request(String chatGuid, String address, WriteOptions options);

    /**
     * Changes of locations from now on. Not recoverable: a change without a listener is not delivered later, and
     * {@link #list} returns the current locations. Like the streams of {@link Chats#subscribeEvents}, it needs gRPC;
     * its frames are {@link io.github.camelimessage.event.LocationUpdate} and heartbeats. Not at Linq.
     *
     * @param address only this person, or null for all
     */
    Flow.Publisher<EventFrame> subscribeUpdates(String address);
}
