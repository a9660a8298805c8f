// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.mapping.PollMapping;
import io.github.camelimessage.photon.proto.AddPollOptionRequest;
import io.github.camelimessage.photon.proto.CreatePollRequest;
import io.github.camelimessage.photon.proto.GetPollRequest;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribePollEventsRequest;
import io.github.camelimessage.photon.proto.UnvotePollRequest;
import io.github.camelimessage.photon.proto.VotePollRequest;
import io.github.camelimessage.sdk.Polls;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Polls} on Photon's PollService. */
record PhotonPolls(PhotonCalls calls) implements Polls {

    @Override
    public CompletableFuture<Poll> create(String chatGuid, String title, List<String> choices, WriteOptions options) {
        return Validated.call(() -> {
            CreatePollRequest.Builder request = CreatePollRequest.newBuilder()
                    .setChatGuid(PhotonRules.chatGuid(chatGuid))
                    .setTitle(PhotonRules.title(title))
                    .addAllOptions(PhotonRules.choices(choices, 2));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(PollServiceGrpc.getCreatePollMethod(), request.build(), PollMapping::poll);
        });
    }

    @Override
    public CompletableFuture<Poll> get(String pollMessageGuid) {
        return Validated.call(() -> calls.call(
                PollServiceGrpc.getGetPollMethod(),
                GetPollRequest.newBuilder()
                        .setPollMessageGuid(PhotonRules.messageGuid(pollMessageGuid))
                        .build(),
                PollMapping::poll));
    }

    @Override
    public CompletableFuture<Poll> vote(String pollMessageGuid, String optionIdentifier, WriteOptions options) {
        return Validated.call(() -> {
            VotePollRequest.Builder request = VotePollRequest.newBuilder()
                    .setPollMessageGuid(PhotonRules.messageGuid(pollMessageGuid))
                    .setOptionIdentifier(PhotonRules.optionIdentifier(optionIdentifier));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(PollServiceGrpc.getVotePollMethod(), request.build(), PollMapping::poll);
        });
    }

    @Override
    public CompletableFuture<Poll> unvote(String pollMessageGuid, String optionIdentifier, WriteOptions options) {
        return Validated.call(() -> {
            UnvotePollRequest.Builder request =
                    UnvotePollRequest.newBuilder().setPollMessageGuid(PhotonRules.messageGuid(pollMessageGuid));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(PollServiceGrpc.getUnvotePollMethod(), request.build(), PollMapping::poll);
        });
    }

    @Override
    public CompletableFuture<Poll> addOptions(String pollMessageGuid, List<String> choices, WriteOptions options) {
        return Validated.call(
                () -> addFrom(0, PhotonRules.messageGuid(pollMessageGuid), PhotonRules.choices(choices, 1), options));
    }

    private CompletableFuture<Poll> addFrom(
            int index, String pollMessageGuid, List<String> choices, WriteOptions options) {
        AddPollOptionRequest.Builder request = AddPollOptionRequest.newBuilder()
                .setPollMessageGuid(pollMessageGuid)
                .setOptionText(choices.get(index));
        ClientMessageId.put(key(options.clientMessageId(), index, choices.size()), request);
        CompletableFuture<Poll> one = Steps.orElse(
                calls.call(PollServiceGrpc.getAddPollOptionMethod(), request.build(), PollMapping::poll),
                failure -> stopped(choices, index, failure));
        return index == choices.size() - 1
                ? one
                : Steps.then(one, poll -> addFrom(index + 1, pollMessageGuid, choices, options));
    }

    /** Each call is a separate write with its own key. */
    private static String key(String clientMessageId, int index, int calls) {
        return clientMessageId == null || calls == 1 ? clientMessageId : clientMessageId + "-" + (index + 1);
    }

    private static Throwable stopped(List<String> choices, int index, Throwable failure) {
        return choices.size() == 1 || !(failure instanceof IMessageException cause)
                ? failure
                : new PartialFailureException(
                        "addOptions",
                        choices.subList(0, index),
                        choices.get(index),
                        choices.subList(index + 1, choices.size()),
                        cause);
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String pollMessageGuid) {
        SubscribePollEventsRequest.Builder request = SubscribePollEventsRequest.newBuilder();
        if (pollMessageGuid != null) {
            request.setPollMessageGuid(PhotonRules.messageGuid(pollMessageGuid));
        }
        return calls.stream(PollServiceGrpc.getSubscribePollEventsMethod(), request.build(), EventMapping::poll);
    }
}
