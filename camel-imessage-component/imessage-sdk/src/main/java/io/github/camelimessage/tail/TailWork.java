// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;

/** The work that a tail's machine queues for the thread that delivers events, in order. */
sealed interface TailWork {

    record Deliver(Event event) implements TailWork {}

    /** Everything up to here comes before this. */
    record Proven(long sequence, Anchor anchor) implements TailWork {}

    /** A frame of this stream is processed completely. */
    record Worked(StreamReader reader) implements TailWork {}

    record Rejected(ValidationException rejection) implements TailWork {}
}
