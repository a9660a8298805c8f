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
 * An event of a kind that this version does not know, or that lacks what its kind must have. In a log it has its place like
 * any other.
 *
 * @param type from a log {@code unknown}, or behind the family what the wire told: {@code group.unknown(42)} names the field
 *     number. From a webhook the vendor's name of the kind, for example {@code call.ended}; for a kind that is known but came
 *     in another shape that name behind the family: {@code message.unknown(message.sent)}
 * @param chatGuid null when not even the family is known, or the vendor does not tell
 * @param data what a webhook told, as plain maps, lists, texts and numbers; null for an event of a log
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
