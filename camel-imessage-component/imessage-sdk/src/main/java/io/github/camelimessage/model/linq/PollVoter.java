// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A person who voted (Linq: voters).
 *
 * @param handle phone number or e-mail address
 * @param votedAt when
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PollVoter(String handle, @Timestamp Instant votedAt, @UnknownFields Map<String, Object> unknownFields) {

    public PollVoter {
        unknownFields = Immutable.map(unknownFields);
    }
}
