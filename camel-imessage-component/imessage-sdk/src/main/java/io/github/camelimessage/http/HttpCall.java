// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.call.Unclaimed;
import io.github.camelimessage.error.IMessageException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** One HTTP call as a future; cancelling the future cancels the call. */
public final class HttpCall<A> extends CompletableFuture<A> implements Callback, CallSlots.Waiting {

    /** Reads the answer. */
    public interface Reader<A> {

        /** @throws IMessageException if the answer is a failure */
        A read(Response response) throws IOException;

        /**
         * The exception for a connection that failed.
         *
         * @param authority host and port of the server
         */
        IMessageException lost(IOException cause, String authority);

        /** Removes secrets from a failure. */
        IMessageException clean(IMessageException failure);

        /** Whether the answer is read after this call, which then closes the response itself. */
        default boolean keepsOpen() {
            return false;
        }
    }

    private volatile Call call;
    private final Reader<A> reader;
    private final CallSlots slots;

    public HttpCall(Call call, Reader<A> reader, CallSlots slots) {
        this.call = call;
        this.reader = reader;
        this.slots = slots;
    }

    /** Starts as soon as there is a place. */
    public HttpCall<A> start() {
        slots.start(this);
        return this;
    }

    @Override
    public void enqueue() {
        call.enqueue(this);
    }

    @Override
    public void notEnqueued(Throwable failure) {
        completeExceptionally(IMessageException.unexpectedAnswer("The call cannot be started", failure));
    }

    @Override
    public void onResponse(Call ignored, Response response) {
        A answer = null;
        IMessageException failure = null;
        try {
            answer = reader.read(response);
        } catch (IMessageException e) {
            failure = e;
        } catch (AnswerTooLargeException e) {
            failure = IMessageException.unexpectedAnswer(e.getMessage(), e);
        } catch (IOException e) {
            failure = lost(e);
        } catch (Throwable e) { // an Error too: otherwise it would end this thread, and the call would never end
            failure = IMessageException.unexpectedAnswer("The server's answer cannot be read", e);
        } finally {
            if (answer == null || !reader.keepsOpen()) {
                response.close();
            }
        }
        settle(answer, failure);
    }

    @Override
    public void onFailure(Call ignored, IOException e) {
        if (e instanceof DeadConnectionException dead && !isDone()) {
            sendOnAnother(dead);
        } else {
            settle(null, lost(e));
        }
    }

    /** As often as the pool has dead connections; each is dropped. */
    private void sendOnAnother(DeadConnectionException dead) {
        try {
            call = call.clone();
            call.enqueue(this);
            if (isDone()) { // cancelled in between, when the previous call was the one to cancel
                call.cancel();
            }
        } catch (Throwable e) {
            settle(null, lost(dead));
        }
    }

    private IMessageException lost(IOException cause) {
        if (cause instanceof FileReadException file) {
            return file.failure();
        }
        try {
            return reader.lost(cause, HttpClients.authority(call));
        } catch (Throwable e) {
            return IMessageException.unexpectedAnswer("The connection failed", e);
        }
    }

    private void settle(A answer, IMessageException failure) {
        slots.release();
        if (failure == null) {
            Unclaimed.complete(this, answer);
        } else {
            completeExceptionally(clean(failure));
        }
    }

    /** A failure that cannot be cleaned is not reported in detail. */
    private IMessageException clean(IMessageException failure) {
        try {
            return reader.clean(failure);
        } catch (Throwable e) {
            return IMessageException.unexpectedAnswer(
                    "The call failed, and the error cannot be read: "
                            + e.getClass().getName(),
                    null);
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
