// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A poll (Go SDK: Poll). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollJson(List<Option> options, int totalVoters) {
    /** A choice. */
    public record Option(
            boolean canBeEdited, HandleJson creatorHandle, String optionId, String text, List<Voter> voters) {}

    /** A person who voted for it. */
    public record Voter(String handle, String votedAt) {}
}
