// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The state of a poll (Linq: Poll).
 *
 * @param options the choices
 * @param totalVoters how many people voted
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LinqPoll(
        List<LinqPollOption> options, int totalVoters, @UnknownFields Map<String, Object> unknownFields) {

    public LinqPoll {
        options = Immutable.list(options);
        unknownFields = Immutable.map(unknownFields);
    }
}
