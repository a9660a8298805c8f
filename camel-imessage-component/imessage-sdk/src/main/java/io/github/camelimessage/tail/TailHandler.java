// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import java.util.OptionalLong;

/**
 * The callbacks of a tail, on the thread of the tail. Notifications ({@link #connected}, {@link #late}, {@link
 * #anchorMissing}, {@link #failed} and {@link #unreadable}) may come on another thread when that one is busy; their
 * exceptions are stored as {@link TailStatus#lastError} and end nothing.
 */
public interface TailHandler {

    /**
     * Where to start. Called once; a failure is reported to {@link #failed} and retried.
     *
     * @throws InterruptedException if the tail must not start
     * @throws Exception if it cannot be determined now
     */
    Checkpoint start() throws Exception;

    /**
     * Handles the next event. May block as long as it needs: then nothing more is requested from the server.
     *
     * @throws InterruptedException if it was interrupted before it took the event; unless the tail is being stopped, it
     *     gets the event again
     */
    void handle(Event event) throws InterruptedException;

    /**
     * Everything up to this sequence has been passed to {@link #handle}, now or before {@link #start}.
     *
     * @param anchor the newest event up to there that identifies the log, to be saved with the position; null if none
     *     is known
     */
    void proven(long sequence, Anchor anchor);

    /**
     * The next event for {@link #handle} is late: everything up to its sequence was reported as proven. The server sent
     * events out of order, or left it out before. A position that was saved meanwhile does not include it.
     */
    default void late(Event event) {}

    /**
     * The log continues without the event that was saved with the position, so it is unknown whether it is still the
     * same log: the server may have deleted the event for its age. The tail continues.
     */
    default void anchorMissing(Anchor anchor) {}

    /**
     * The server rejects the position, or the log is another one. It has done so at least three times, over {@link
     * TailOptions#watchdogLimit}.
     *
     * @return where to continue (0 for everything that the server has), or empty to end the tail. Events in between are
     *     lost
     * @throws Exception if it cannot be determined now; it is retried
     */
    OptionalLong cursorRejected(ValidationException rejection) throws Exception;

    /** All live streams are open, for the first time or again. */
    default void connected() {}

    /** A failure that the tail will retry. */
    void failed(Throwable failure);

    /** A frame could not be read, not even its sequence, and was skipped: if it was an event, that event is lost. */
    default void unreadable(IMessageException failure) {}

    /** The tail has stopped for good. */
    void ended(Throwable failure);
}
