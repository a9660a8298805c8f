// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** What all durable events share, read once; the four families only number these fields differently. */
record Envelope(long sequence, String chatGuid, boolean isFromMe, Instant occurredAt, Participant actor) {

    static Envelope of(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            boolean hasTime,
            Timestamp time,
            boolean hasActor,
            SingleServiceAddressInfo actor) {
        return new Envelope(
                sequence,
                chatGuid,
                isFromMe,
                hasTime ? instant(time) : null,
                hasActor ? ChatMapping.participant(actor) : null);
    }

    private static Instant instant(Timestamp time) {
        try {
            return Answers.instant(time);
        } catch (RuntimeException unreadable) {
            return null; // as if the server had not said when
        }
    }

    /**
     * Reads the rest of an event. An event that cannot be read must not end the stream: it would be sent again with
     * every replay, and later events would never be reached.
     */
    Event read(String family, Message change, Function<Envelope, Event> reading) {
        try {
            return reading.apply(this);
        } catch (RuntimeException unreadable) {
            return unknown(family, change);
        }
    }

    /** An event whose change is of no kind that we know, or lacks what its kind must have. */
    Event unknown(String family, Message change) {
        Set<Integer> fields = change.getUnknownFields().asMap().keySet();
        String type = family
                + (fields.isEmpty()
                        ? ".unknown"
                        : ".unknown(" + fields.iterator().next() + ")");
        return new UnknownEvent(type, sequence, chatGuid, isFromMe, occurredAt, actor);
    }
}
