// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.PollEnvelope;
import java.util.List;

/**
 * The current state of a poll (Photon: PollInfo; Linq: PollEnvelope).
 *
 * @param pollMessageGuid guid of the message that holds it, which names the poll
 * @param chatGuid the chat it is in
 * @param title the question; null at Linq, whose polls have none
 * @param options the choices, in order
 * @param votes who voted for what
 * @param linq Linq only: the poll as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Poll(
        String pollMessageGuid,
        String chatGuid,
        String title,
        List<PollOption> options,
        List<PollVote> votes,
        PollEnvelope linq) {

    public Poll {
        options = options == null ? List.of() : List.copyOf(options);
        votes = votes == null ? List.of() : List.copyOf(votes);
    }
}
