// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Adds choices to a poll (Linq: POST /v3/messages/{messageId}/poll/options).
 *
 * @param options at least one
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record AddPollOptionsRequest(List<NewPollOption> options, @UnknownFields Map<String, Object> unknownFields) {

    public AddPollOptionsRequest {
        options = Immutable.list(options);
        unknownFields = Immutable.map(unknownFields);
    }

    public AddPollOptionsRequest(List<NewPollOption> options) {
        this(options, null);
    }
}
