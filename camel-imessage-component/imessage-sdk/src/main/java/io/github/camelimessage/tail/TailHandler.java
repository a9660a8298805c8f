// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import java.util.OptionalLong;

/**
 * What a tail asks of its user and tells it, on the thread of the tail. What is only told ({@link #connected}, {@link #late},
 * {@link #anchorMissing}, {@link #failed} and {@link #unreadable}) may come on another thread when that one is busy; what it
 * throws is kept as {@link TailStatus#lastError} and ends nothing.
 */
public interface TailHandler {

    /**
     * Where to begin. Asked once; a failure is told through {@link #failed} and asked again later.
     *
     * @throws InterruptedException when the tail is not to begin any more
     * @throws Exception when it cannot be told now
     */
    Checkpoint start() throws Exception;

    /**
     * Takes the next event. May block for as long as it needs: then nothing more is asked of the server.
     *
     * @throws InterruptedException when it was interrupted before it took the event; unless the tail is being stopped, it is
     *     given the event again
     */
    void handle(Event event) throws InterruptedException;

    /**
     * Everything up to this sequence has been given to {@link #handle}, now or before {@link #start}.
     *
     * @param anchor the newest event up to there that tells this log from another, to be stored with the position; null when
     *     none is known
     */
    void proven(long sequence, Anchor anchor);

    /**
     * What {@link #handle} is given next comes when everything up to its sequence was told to be proven: the server brought
     * events out of order, or left it out before. A position that was stored meanwhile does not name it.
     */
    default void late(Event event) {}

    /**
     * The log goes on without the event that was stored with the position, so whether it is still the same log cannot be told:
     * the server may have thrown the event away for its age. The tail goes on.
     */
    default void anchorMissing(Anchor anchor) {}

    /**
     * The server does not know the position any more, or not yet; or the log is another one than that of the position. It has
     * said so at least three times, for {@link TailOptions#watchdogLimit}.
     *
     * @return where to go on (0 for everything that the server holds), or empty to end the tail. Events in between are lost
     * @throws Exception when it cannot be told now; it is asked again later
     */
    OptionalLong cursorRejected(ValidationException rejection) throws Exception;

    /** All live streams run, for the first time or again. */
    default void connected() {}

    /** Something went wrong that the tail will try again. */
    void failed(Throwable failure);

    /** A frame could not be read, not even its number, and was passed over: if it was an event, that event is lost. */
    default void unreadable(IMessageException failure) {}

    /** The tail has ended for good, and will not try again. */
    void ended(Throwable failure);
}
