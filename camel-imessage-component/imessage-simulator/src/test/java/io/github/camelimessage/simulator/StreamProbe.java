// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An open stream whose reader requests frames on command. */
final class StreamProbe<A extends Message> extends ClientCall.Listener<A> {
    private final List<A> frames = new ArrayList<>();
    private final CompletableFuture<Void> headers = new CompletableFuture<>();
    private final CompletableFuture<StatusRuntimeException> end = new CompletableFuture<>();
    private final boolean eager;
    private ClientCall<?, A> call;

    private StreamProbe(boolean eager) {
        this.eager = eager;
    }

    /** Requests all frames; returns when the server has attached the stream. */
    static <Q extends Message, A extends Message> StreamProbe<A> open(
            Channel channel, MethodDescriptor<Q, A> method, Q request) {
        StreamProbe<A> probe = start(channel, method, request, true);
        return probe.opened();
    }

    /** Reads nothing until {@link #request}. */
    static <Q extends Message, A extends Message> StreamProbe<A> start(
            Channel channel, MethodDescriptor<Q, A> method, Q request, boolean eager) {
        StreamProbe<A> probe = new StreamProbe<>(eager);
        ClientCall<Q, A> call = channel.newCall(method, CallOptions.DEFAULT);
        probe.call = call;
        call.start(probe, new Metadata());
        call.sendMessage(request);
        call.halfClose();
        if (eager) {
            call.request(1);
        }
        return probe;
    }

    /** Waits until the server has attached the stream. */
    StreamProbe<A> opened() {
        headers.orTimeout(90, TimeUnit.SECONDS).join();
        return this;
    }

    /** The frames so far. */
    List<A> frames() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    void request(int count) {
        call.request(count);
    }

    void cancel() {
        call.cancel("enough", null);
    }

    boolean isOpen() {
        return !end.isDone();
    }

    /** Waits for the end, and returns the error, or null. */
    WireError end() {
        StatusRuntimeException error = end.orTimeout(180, TimeUnit.SECONDS).join();
        return error.getStatus().isOk() ? null : GrpcWire.error(error);
    }

    @Override
    public void onHeaders(Metadata received) {
        headers.complete(null);
    }

    @Override
    public void onMessage(A frame) {
        synchronized (frames) {
            frames.add(frame);
        }
        if (eager) {
            call.request(1);
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        headers.complete(null);
        end.complete(new StatusRuntimeException(status, trailers));
    }
}
