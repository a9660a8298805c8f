// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.AddPollOptionRequest;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.CreatePollRequest;
import io.github.camelimessage.photon.proto.GetPollRequest;
import io.github.camelimessage.photon.proto.PollInfo;
import io.github.camelimessage.photon.proto.PollParticipantVote;
import io.github.camelimessage.photon.proto.PollResponse;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import io.github.camelimessage.photon.proto.SubscribePollEventsRequest;
import io.github.camelimessage.photon.proto.SubscribePollEventsResponse;
import io.github.camelimessage.photon.proto.UnvotePollRequest;
import io.github.camelimessage.photon.proto.VotePollRequest;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.Polls;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** PollService on the world. */
final class PollEndpoint extends PollServiceGrpc.PollServiceImplBase {
    private final Polls polls;
    private final Actor owner;
    private final EventStreams streams;
    private final SendGate gate;

    PollEndpoint(World world, EventStreams streams, SendGate gate) {
        this.polls = world.polls();
        this.owner = world.owner();
        this.streams = streams;
        this.gate = gate;
    }

    @Override
    public void createPoll(CreatePollRequest request, StreamObserver<PollResponse> observer) {
        reply(
                observer,
                () -> gate.send(
                        request.getChatGuid(),
                        () -> polls.create(
                                owner, request.getChatGuid(), request.getTitle(), request.getOptionsList())));
    }

    @Override
    public void getPoll(GetPollRequest request, StreamObserver<PollResponse> observer) {
        reply(observer, () -> polls.get(owner, request.getPollMessageGuid()));
    }

    @Override
    public void votePoll(VotePollRequest request, StreamObserver<PollResponse> observer) {
        reply(observer, () -> polls.vote(owner, request.getPollMessageGuid(), request.getOptionIdentifier()));
    }

    @Override
    public void unvotePoll(UnvotePollRequest request, StreamObserver<PollResponse> observer) {
        reply(observer, () -> polls.unvote(owner, request.getPollMessageGuid()));
    }

    @Override
    public void addPollOption(AddPollOptionRequest request, StreamObserver<PollResponse> observer) {
        reply(observer, () -> polls.addOption(owner, request.getPollMessageGuid(), request.getOptionText()));
    }

    @Override
    public void subscribePollEvents(
            SubscribePollEventsRequest request, StreamObserver<SubscribePollEventsResponse> observer) {
        streams.live(observer, Frames.polls(request.hasPollMessageGuid() ? request.getPollMessageGuid() : ""));
    }

    private static void reply(StreamObserver<PollResponse> observer, Supplier<PollState> work) {
        Replies.reply(
                observer,
                () -> PollResponse.newBuilder().setPoll(poll(work.get())).build());
    }

    private static PollInfo poll(PollState poll) {
        PollInfo.Builder wire = PollInfo.newBuilder()
                .setPollMessageGuid(poll.guid())
                .setChatGuid(poll.chatGuid())
                .setTitle(poll.title())
                .addAllOptions(EventMapper.options(poll.options()));
        poll.votes()
                .forEach((address, optionId) -> wire.addVotes(PollParticipantVote.newBuilder()
                        .setOptionIdentifier(optionId)
                        .setParticipant(SingleServiceAddressInfo.newBuilder()
                                .setAddress(address)
                                .setService(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE))));
        return wire.build();
    }
}
