// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody who voted (Linq: voters).
 *
 * @param handle phone number or e-mail address
 * @param votedAt when
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record PollVoter(String handle, @Timestamp Instant votedAt, @UnknownFields Map<String, Object> unknownFields) {

    public PollVoter {
        unknownFields = Immutable.map(unknownFields);
    }
}
