// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.LocationUpdate;

/**
 * The callbacks of a feed, on the thread of the feed. An exception of {@link #connected}, {@link #failed} and {@link
 * #unreadable} is stored as {@link FeedStatus#lastError} and ends nothing.
 */
public interface FeedHandler {

    /**
     * Handles the next update. May block as long as it needs: then nothing more is requested from the server.
     *
     * @throws InterruptedException if it was interrupted before it took the update; unless the feed is being stopped,
     *     it gets the update again
     */
    void handle(LocationUpdate update) throws InterruptedException;

    /** The stream is open, for the first time or again. */
    default void connected() {}

    /** A failure that the feed will retry. */
    void failed(Throwable failure);

    /** A frame could not be read and was skipped. */
    default void unreadable(IMessageException failure) {}

    /** The feed has stopped for good. */
    void ended(Throwable failure);
}
