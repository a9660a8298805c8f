// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.MessageRules;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.model.linq.AddPollOptionsRequest;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.PollEnvelope;
import io.github.camelimessage.model.linq.VotePollRequest;
import java.util.concurrent.CompletableFuture;

/** Polls (Linq: /v3/chats/{chatId}/polls, /v3/messages/{messageId}/poll). iMessage only. */
public final class PollApi {

    private final LinqCalls calls;

    PollApi(LinqCalls calls) {
        this.calls = calls;
    }

    /**
     * Sends a poll to an existing chat. Without an idempotency key one is generated, so that a retry does not send
     * twice.
     */
    public CompletableFuture<PollEnvelope> create(String chatId, CreatePollRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            NewPoll poll = RequestRules.required("poll", request.poll());
            RequestRules.pollOptions("poll.options", poll.options(), 2);
            MessageRules.key("poll.idempotency_key", poll.idempotencyKey());
            return calls.call(LinqRequest.post(PollEnvelope.class, "chats", Ids.uuid("chat_id", chatId), "polls")
                    .body(new CreatePollRequest(Keys.on(poll), request.unknownFields()))
                    .repeatable());
        });
    }

    public CompletableFuture<PollEnvelope> get(String messageId) {
        return Validated.call(() -> calls.call(LinqRequest.get(PollEnvelope.class, "messages", id(messageId), "poll")));
    }

    /** Adds choices. They cannot be changed or removed. */
    public CompletableFuture<PollEnvelope> addOptions(String messageId, AddPollOptionsRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            RequestRules.pollOptions("options", request.options(), 1);
            return calls.call(LinqRequest.post(PollEnvelope.class, "messages", id(messageId), "poll", "options")
                    .body(request));
        });
    }

    /** Adds or removes the vote of your line on one choice. */
    public CompletableFuture<PollEnvelope> vote(String messageId, VotePollRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            RequestRules.operation(request.operation());
            Ids.uuid("option_id", request.optionId());
            return calls.call(LinqRequest.post(PollEnvelope.class, "messages", id(messageId), "poll", "votes")
                    .body(request));
        });
    }

    private static String id(String messageId) {
        return Ids.uuid("message_id", messageId);
    }
}
