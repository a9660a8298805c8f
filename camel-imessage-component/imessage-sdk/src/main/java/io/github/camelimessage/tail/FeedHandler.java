// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.LocationUpdate;

/**
 * What a feed tells its user, on the thread of the feed. What {@link #connected}, {@link #failed} and {@link #unreadable} throw
 * is kept as {@link FeedStatus#lastError} and ends nothing.
 */
public interface FeedHandler {

    /**
     * Takes the next update. May block for as long as it needs: then nothing more is asked of the server.
     *
     * @throws InterruptedException when it was interrupted before it took the update; unless the feed is being stopped, it is
     *     given the update again
     */
    void handle(LocationUpdate update) throws InterruptedException;

    /** The stream runs, for the first time or again. */
    default void connected() {}

    /** Something went wrong that the feed will try again. */
    void failed(Throwable failure);

    /** A frame could not be read and was passed over. */
    default void unreadable(IMessageException failure) {}

    /** The feed has ended for good, and will not try again. */
    void ended(Throwable failure);
}
