// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The gRPC wire, by the generated contract alone. */
final class GrpcWire implements Wire {
    private final ManagedChannel channel;
    private final String token;

    GrpcWire(String address, String token) {
        this.channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                // The client would repeat a call on its own when the connection breaks under it.
                .disableRetry()
                .maxInboundMessageSize(100 * 1024 * 1024)
                .build();
        this.token = token;
    }

    /** With the token in every call. */
    Channel channel() {
        return channel(Map.of());
    }

    private Channel channel(Map<String, String> headers) {
        Metadata metadata = new Metadata();
        if (token != null) {
            metadata.put(key("authorization"), "Bearer " + token);
        }
        headers.forEach((name, value) -> metadata.put(key(name), value));
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    @Override
    public <Q extends Message, A extends Message> A call(
            MethodDescriptor<Q, A> method, Q request, Map<String, String> headers) {
        try {
            return ClientCalls.blockingUnaryCall(
                    channel(headers), method, CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS), request);
        } catch (StatusRuntimeException error) {
            throw error(error);
        }
    }

    static WireError error(StatusRuntimeException error) {
        Metadata trailers = error.getTrailers() == null ? new Metadata() : error.getTrailers();
        Map<String, String> all = new HashMap<>();
        Map<String, String> context = new HashMap<>();
        for (String name : trailers.keys()) {
            all.put(name, trailers.get(key(name)));
            if (name.startsWith("error-context-")) {
                context.put(name.substring("error-context-".length()), trailers.get(key(name)));
            }
        }
        return new WireError(
                error.getStatus().getCode().name().toLowerCase(Locale.ROOT),
                all.get("error-code"),
                "true".equals(all.get("x-retryable")),
                context,
                all);
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
