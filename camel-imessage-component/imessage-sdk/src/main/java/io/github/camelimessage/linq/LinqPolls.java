// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.PollApi;
import io.github.camelimessage.linq.mapping.PollMapping;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.linq.AddPollOptionsRequest;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.NewPollOption;
import io.github.camelimessage.model.linq.VotePollRequest;
import io.github.camelimessage.sdk.Polls;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Polls} on Linq's endpoints. */
record LinqPolls(PollApi api) implements Polls {

    @Override
    public CompletableFuture<Poll> create(String chatGuid, String title, List<String> choices, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    title != null, "createPoll with title", "send the question as a text before" + " the poll");
            NewPoll poll = new NewPoll(texts(choices), options.clientMessageId());
            return Steps.map(api.create(chatGuid, new CreatePollRequest(poll)), PollMapping::poll);
        });
    }

    @Override
    public CompletableFuture<Poll> get(String pollMessageGuid) {
        return Steps.map(api.get(pollMessageGuid), PollMapping::poll);
    }

    @Override
    public CompletableFuture<Poll> vote(String pollMessageGuid, String optionIdentifier, WriteOptions options) {
        return vote(pollMessageGuid, "votePoll", new VotePollRequest(ChangeOperation.ADD, optionIdentifier), options);
    }

    @Override
    public CompletableFuture<Poll> unvote(String pollMessageGuid, String optionIdentifier, WriteOptions options) {
        return vote(
                pollMessageGuid, "unvotePoll", new VotePollRequest(ChangeOperation.REMOVE, optionIdentifier), options);
    }

    private CompletableFuture<Poll> vote(
            String pollMessageGuid, String operation, VotePollRequest request, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), operation);
            return Steps.map(api.vote(pollMessageGuid, request), PollMapping::poll);
        });
    }

    @Override
    public CompletableFuture<Poll> addOptions(String pollMessageGuid, List<String> choices, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "addPollOptions");
            return Steps.map(
                    api.addOptions(pollMessageGuid, new AddPollOptionsRequest(texts(choices))), PollMapping::poll);
        });
    }

    private static List<NewPollOption> texts(List<String> choices) {
        return choices == null ? null : choices.stream().map(NewPollOption::new).toList();
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String pollMessageGuid) {
        return new UnsupportedStream<>(LinqUnsupported.streams());
    }
}
