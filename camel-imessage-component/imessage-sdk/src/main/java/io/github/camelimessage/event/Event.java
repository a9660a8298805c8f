// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.model.Participant;
import java.time.Instant;

/**
 * A durable event of the log (Photon: the event envelope). Every event of an account has a sequence of its own; sequences
 * only increase, with holes.
 */
public sealed interface Event extends EventFrame permits ChatEvent, GroupEvent, MessageEvent, PollEvent, UnknownEvent {

    /** The kind, as the documents print it, for example {@code chat.markedRead} or {@code group.changed}. */
    String type();

    /** The place in the log. */
    long sequence();

    /** The chat it happened in; null only for a kind that this version does not know. */
    String chatGuid();

    /** Whether the local account caused it. */
    boolean isFromMe();

    /** When it happened; null when the server did not say. */
    Instant occurredAt();

    /** Who caused it; null when Apple exposes nobody. */
    Participant actor();

    /** For events that tell a change within a type ({@code group.changed}, {@code poll.changed}): the change's type. */
    default String changeType() {
        return null;
    }
}
