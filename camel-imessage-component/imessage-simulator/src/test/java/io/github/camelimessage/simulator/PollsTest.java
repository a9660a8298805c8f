// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.AddPollOptionRequest;
import io.github.camelimessage.photon.proto.CreatePollRequest;
import io.github.camelimessage.photon.proto.GetPollRequest;
import io.github.camelimessage.photon.proto.PollInfo;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.UnvotePollRequest;
import io.github.camelimessage.photon.proto.VotePollRequest;
import io.github.camelimessage.simulator.world.PollChange;
import org.junit.jupiter.api.Test;

class PollsTest extends OverBothWires {

    @Test
    void aPollIsMadeVotedOnAndExtended() {
        String chat = simulator.person(ALICE).openChat();
        CreatePollRequest.Builder create = CreatePollRequest.newBuilder()
                .setChatGuid(chat)
                .setTitle("Lunch?")
                .addOptions("Yes");
        assertThat(refused(() -> call(PollServiceGrpc.getCreatePollMethod(), create.build())).context)
                .containsEntry("field", "options");
        PollInfo poll = call(
                        PollServiceGrpc.getCreatePollMethod(),
                        create.addOptions("No").build())
                .getPoll();
        String guid = poll.getPollMessageGuid();
        String yes = poll.getOptions(0).getOptionIdentifier();

        VotePollRequest.Builder vote = VotePollRequest.newBuilder().setPollMessageGuid(guid);
        assertThat(refused(() -> call(
                                PollServiceGrpc.getVotePollMethod(),
                                vote.setOptionIdentifier("Yes").build()))
                        .errorCode)
                .isEqualTo("invalidArgument");
        call(PollServiceGrpc.getVotePollMethod(), vote.setOptionIdentifier(yes).build());
        simulator.person(ALICE).vote(guid, yes);
        call(
                PollServiceGrpc.getAddPollOptionMethod(),
                AddPollOptionRequest.newBuilder()
                        .setPollMessageGuid(guid)
                        .setOptionText("Later")
                        .build());
        UnvotePollRequest unvote =
                UnvotePollRequest.newBuilder().setPollMessageGuid(guid).build();
        call(PollServiceGrpc.getUnvotePollMethod(), unvote);
        call(PollServiceGrpc.getUnvotePollMethod(), unvote);

        PollInfo after = call(
                        PollServiceGrpc.getGetPollMethod(),
                        GetPollRequest.newBuilder().setPollMessageGuid(guid).build())
                .getPoll();
        assertThat(after.getOptionsCount()).isEqualTo(3);
        assertThat(after.getVotesList()).singleElement().satisfies(left -> assertThat(
                        left.getParticipant().getAddress())
                .isEqualTo(ALICE));
        assertThat(changes()).hasSize(5).last().isEqualTo(new PollChange.Unvoted(guid, yes));
        assertThat(refused(() -> call(
                                PollServiceGrpc.getGetPollMethod(),
                                GetPollRequest.newBuilder()
                                        .setPollMessageGuid("none")
                                        .build()))
                        .errorCode)
                .isEqualTo("pollNotFound");
    }
}
