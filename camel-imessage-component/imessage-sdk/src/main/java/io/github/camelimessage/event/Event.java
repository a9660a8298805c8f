// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.model.Participant;
import java.time.Instant;

/**
 * Something that happened: a durable event of a log (Photon: the event envelope), or the event of a webhook (Linq,
 * Photon). Every event of a log has its own sequence; sequences only increase, with gaps.
 */
public sealed interface Event extends EventFrame
        permits ChatCreatedEvent,
                ChatEvent,
                GroupEvent,
                LocationSharingEvent,
                MessageEvent,
                PhoneNumberEvent,
                PollEvent,
                PollDeliveryEvent,
                UpdateFailedEvent,
                UnknownEvent {

    /** The type, in the form of Photon's documents, for example {@code chat.markedRead}. */
    String type();

    /** The sequence in the log; 0 for an event of a webhook, which has none. */
    long sequence();

    /** The chat of the event; null if it has none, or the vendor does not report it. */
    String chatGuid();

    /** Whether the local account caused it; false if it is not reported. */
    boolean isFromMe();

    /** When it happened; null if the server did not report it. */
    Instant occurredAt();

    /** Who caused it; null if Apple or the vendor does not report it. */
    Participant actor();

    /** For events with a change within a type ({@code group.changed}, {@code poll.changed}): the type of the change. */
    default String changeType() {
        return null;
    }
}
