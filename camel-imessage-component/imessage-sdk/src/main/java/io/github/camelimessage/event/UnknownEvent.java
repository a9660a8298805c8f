// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * An event of a kind that this version does not know, or that lacks what its kind must have. It has its place in the log
 * like any other.
 *
 * @param type {@code unknown}, or behind the family what the wire told: {@code group.unknown(42)} names the field number
 * @param chatGuid null when not even the family is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownEvent(
        String type, long sequence, String chatGuid, boolean isFromMe, @Timestamp Instant occurredAt, Participant actor)
        implements Event {}
