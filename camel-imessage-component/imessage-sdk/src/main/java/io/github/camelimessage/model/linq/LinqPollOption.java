// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * A choice of a poll (Linq: PollOption).
 *
 * @param canBeEdited whether its text may change
 * @param creatorHandle who added it
 * @param optionId UUID of the choice
 * @param text its text
 * @param voters who voted for it
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LinqPollOption(
        boolean canBeEdited,
        ChatHandle creatorHandle,
        String optionId,
        String text,
        List<PollVoter> voters,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqPollOption {
        voters = Immutable.list(voters);
        unknownFields = Immutable.map(unknownFields);
    }
}
