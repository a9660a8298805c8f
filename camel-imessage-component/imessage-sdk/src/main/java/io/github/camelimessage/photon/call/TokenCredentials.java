// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import io.github.camelimessage.call.Calls;
import io.github.camelimessage.call.PendingCall;
import io.github.camelimessage.call.Tokens;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Credentials;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a stream carries. Waiting for a token ends with the client. */
record TokenCredentials(Tokens tokens, Calls calls) implements Credentials {

    @Override
    public CompletionStage<Attempt> next() {
        return attempt(tokens::next);
    }

    @Override
    public CompletionStage<Attempt> instead(Attempt refused, IMessageException refusal) {
        return attempt(() -> tokens.instead(refused.token(), refusal));
    }

    @Override
    public void refused(Attempt refused) {
        tokens.refused(refused.token());
    }

    private CompletionStage<Attempt> attempt(Supplier<CompletionStage<String>> token) {
        PendingCall<Attempt> waiting = calls.begin();
        if (!waiting.isDone()) {
            token.get()
                    .thenApply(given -> new Attempt(given, null))
                    .whenComplete((attempt, failure) -> waiting.settle(attempt, failure, Function.identity()));
        }
        return waiting;
    }
}
