// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** One HTTP call as a future; cancelling the future cancels the call. */
final class HttpCall<A extends Message> extends CompletableFuture<A> implements Callback {

    private final Call call;
    private final A prototype;
    private final Attempt attempt;
    private final Executor executor;

    HttpCall(Call call, A prototype, Attempt attempt, Executor executor) {
        this.call = call;
        this.prototype = prototype;
        this.attempt = attempt;
        this.executor = executor;
    }

    void start() {
        call.enqueue(this);
    }

    @Override
    public void onResponse(Call ignored, Response response) {
        try (response) {
            if (response.isSuccessful()) {
                A answer = ProtoJsonReader.read(response.body().byteStream(), prototype);
                leaveDispatcher(() -> complete(answer));
            } else {
                fail(HttpErrors.of(response, attempt));
            }
        } catch (ProtoJsonException e) {
            fail(PhotonErrors.unexpectedAnswer("The server's answer is not the JSON of the contract", e));
        } catch (IOException e) {
            onFailure(call, e);
        }
    }

    @Override
    public void onFailure(Call ignored, IOException e) {
        fail(PhotonErrors.network("The connection failed: " + attempt.withoutToken(e.toString()), e));
    }

    private void fail(IMessageException failure) {
        leaveDispatcher(() -> completeExceptionally(failure));
    }

    /**
     * OkHttp counts this call as running until its callback returns. What the caller does next may take long, or wait for
     * another call, so it must not hold one of the places.
     */
    private void leaveDispatcher(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run(); // closed meanwhile: nobody waits for a place any more
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel();
        }
        return cancelled;
    }
}
