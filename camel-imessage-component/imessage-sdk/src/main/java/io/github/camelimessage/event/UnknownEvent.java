// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event of a type that this version does not know, or without required data. In a log it has its sequence like any
 * other.
 *
 * @param type from a log {@code unknown}, or the family and the field number: {@code group.unknown(42)}. From a webhook
 *     the vendor's name of the type, for example {@code call.ended}; for a known type in an unknown form the family and
 *     that name: {@code message.unknown(message.sent)}
 * @param chatGuid null if not even the family is known, or the vendor does not report it
 * @param data the data of a webhook, as plain maps, lists, texts and numbers; null for an event of a log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownEvent(
        String type,
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        Map<String, Object> data)
        implements Event {

    public UnknownEvent {
        data = data == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** An event of the log. */
    public UnknownEvent(
            String type, long sequence, String chatGuid, boolean isFromMe, Instant occurredAt, Participant actor) {
        this(type, sequence, chatGuid, isFromMe, occurredAt, actor, null);
    }
}
