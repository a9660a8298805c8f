// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.error.IMessageException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** One HTTP call as a future; cancelling the future cancels the call. */
public final class HttpCall<A> extends CompletableFuture<A> implements Callback, CallSlots.Waiting {

    /** Reads what came. */
    public interface Reader<A> {

        /** @throws IMessageException when the answer is a failure */
        A read(Response response) throws IOException;

        /** What to say of a connection that failed. */
        IMessageException lost(IOException cause);
    }

    private final Call call;
    private final Reader<A> reader;
    private final CallSlots slots;

    public HttpCall(Call call, Reader<A> reader, CallSlots slots) {
        this.call = call;
        this.reader = reader;
        this.slots = slots;
    }

    /** Goes on the wire as soon as there is a place. */
    public HttpCall<A> start() {
        slots.start(this);
        return this;
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
            answer = reader.read(response);
        } catch (IMessageException e) {
            failure = e;
        } catch (IOException e) {
            failure = reader.lost(e);
        } catch (RuntimeException e) {
            failure = IMessageException.unexpectedAnswer("The server's answer cannot be read", e);
        }
        settle(answer, failure);
    }

    @Override
    public void onFailure(Call ignored, IOException e) {
        settle(null, reader.lost(e));
    }

    private void settle(A answer, IMessageException failure) {
        slots.release();
        if (failure == null) {
            complete(answer);
        } else {
            completeExceptionally(failure);
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
