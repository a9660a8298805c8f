// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * A choice of a poll (Linq: PollOption).
 *
 * @param canBeEdited whether its text may change
 * @param creatorHandle who introduced it
 * @param optionId UUID of the choice
 * @param text what it says
 * @param voters who voted for it
 * @param unknownFields what the server sent beyond these, kept as it came
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
