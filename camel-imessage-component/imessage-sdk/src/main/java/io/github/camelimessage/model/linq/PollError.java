// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Why a poll could not be sent (Linq: the error of poll.failed).
 *
 * @param code Linq's error code, as text
 * @param message human-readable text
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PollError(String code, String message, @UnknownFields Map<String, Object> unknownFields) {

    public PollError {
        unknownFields = Immutable.map(unknownFields);
    }
}
