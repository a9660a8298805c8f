// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;

/** The gRPC services behind the middleware, called in process. Calls run on the caller's thread. */
final class Upstream implements AutoCloseable {
    private final Server server;
    private final ManagedChannel channel;

    Upstream(List<ServerServiceDefinition> services, ScheduledExecutorService scheduler) {
        String name = "imessage-simulator-" + UUID.randomUUID();
        InProcessServerBuilder builder =
                InProcessServerBuilder.forName(name).directExecutor().scheduledExecutorService(scheduler);
        services.forEach(builder::addService);
        try {
            server = builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        channel = InProcessChannelBuilder.forName(name)
                .directExecutor()
                .scheduledExecutorService(scheduler)
                .build();
    }

    /** Starts a call; it may be cancelled from any thread. */
    ClientCall<Message, Message> call(
            MethodDescriptor<Message, Message> method,
            Message request,
            Metadata headers,
            ClientCall.Listener<Message> listener) {
        return begin(method, request, headers, listener, 2);
    }

    /** Starts a call and requests this number of messages. */
    ClientCall<Message, Message> begin(
            MethodDescriptor<Message, Message> method,
            Message request,
            Metadata headers,
            ClientCall.Listener<Message> listener,
            int messages) {
        ClientCall<Message, Message> call = channel.newCall(method, CallOptions.DEFAULT);
        call.start(listener, headers);
        call.request(messages);
        call.sendMessage(request);
        call.halfClose();
        return call;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
