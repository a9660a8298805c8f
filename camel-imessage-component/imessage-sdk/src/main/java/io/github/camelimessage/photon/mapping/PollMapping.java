// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.PollVote;
import io.github.camelimessage.photon.proto.PollInfo;
import io.github.camelimessage.photon.proto.PollResponse;
import java.util.List;

/** Polls, from the contract to the model. */
public final class PollMapping {

    private PollMapping() {}

    /** The poll of an answer, which has to have one. */
    public static Poll poll(PollResponse answer) {
        Answers.require(answer.hasPoll(), "poll");
        PollInfo wire = answer.getPoll();
        return new Poll(
                wire.getPollMessageGuid(),
                wire.getChatGuid(),
                wire.getTitle(),
                options(wire.getOptionsList()),
                wire.getVotesList().stream()
                        .map(vote -> new PollVote(
                                vote.getOptionIdentifier(), ChatMapping.participant(vote.getParticipant())))
                        .toList(),
                null);
    }

    static List<PollOption> options(List<io.github.camelimessage.photon.proto.PollOption> wire) {
        return wire.stream()
                .map(option -> new PollOption(
                        option.getOptionIdentifier(),
                        option.getText(),
                        option.hasCreatorHandle() ? option.getCreatorHandle() : null))
                .toList();
    }
}
