// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.model.Participant;
import java.time.Instant;

/**
 * Something that happened: a durable event of a log (Photon: the event envelope), or the event of a webhook (Linq, Photon).
 * Every event of a log has a sequence of its own; sequences only increase, with holes.
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

    /** The kind, as Photon's documents print it or in their manner, for example {@code chat.markedRead}. */
    String type();

    /** The place in the log; 0 for an event that came by webhook and has none. */
    long sequence();

    /** The chat it happened in; null when it happened in none, or the vendor does not tell. */
    String chatGuid();

    /** Whether the local account caused it; false when nobody says. */
    boolean isFromMe();

    /** When it happened; null when the server did not say. */
    Instant occurredAt();

    /** Who caused it; null when Apple or the vendor exposes nobody. */
    Participant actor();

    /** For events that tell a change within a type ({@code group.changed}, {@code poll.changed}): the change's type. */
    default String changeType() {
        return null;
    }
}
