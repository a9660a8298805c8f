// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Credentials;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** For a stream that is one attempt of a call: the call itself requests the next token. */
record OneAttempt(Attempt attempt) implements Credentials {

    @Override
    public CompletionStage<Attempt> next() {
        return CompletableFuture.completedStage(attempt);
    }

    @Override
    public CompletionStage<Attempt> instead(Attempt refused, IMessageException refusal) {
        return CompletableFuture.failedStage(refusal);
    }

    @Override
    public void refused(Attempt refused) {
        // A download that has started is not retried.
    }
}
