// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.CallSlots;
import io.github.camelimessage.http.TlsHint;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** One HTTP call as a future; cancelling the future cancels the call. */
final class HttpCall<A extends Message> extends CompletableFuture<A> implements Callback, CallSlots.Waiting {

    private final Call call;
    private final A prototype;
    private final Attempt attempt;
    private final CallSlots slots;

    HttpCall(Call call, A prototype, Attempt attempt, CallSlots slots) {
        this.call = call;
        this.prototype = prototype;
        this.attempt = attempt;
        this.slots = slots;
    }

    @Override
    public void enqueue() {
        call.enqueue(this);
    }

    @Override
    public void onResponse(Call ignored, Response response) {
        A answer = null;
        IMessageException failure = null;
        try (response) {
            if (response.isSuccessful()) {
                answer = ProtoJsonReader.read(response.body().byteStream(), prototype);
            } else {
                failure = HttpErrors.of(response, attempt);
            }
        } catch (ProtoJsonException | RuntimeException e) {
            failure = PhotonErrors.unexpectedAnswer("The server's answer is not the JSON of the contract", e);
        } catch (IOException e) {
            failure = lost(e);
        }
        settle(answer, failure);
    }

    @Override
    public void onFailure(Call ignored, IOException e) {
        settle(null, lost(e));
    }

    private void settle(A answer, IMessageException failure) {
        slots.release();
        if (failure == null) {
            complete(answer);
        } else {
            completeExceptionally(failure);
        }
    }

    private IMessageException lost(IOException e) {
        return PhotonErrors.network("The connection failed: " + attempt.withoutToken(e.toString()) + TlsHint.of(e), e);
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
