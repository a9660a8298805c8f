// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Grpc;
import io.grpc.HandlerRegistry;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A proxy for the simulator's gRPC services that records each request unchanged, and forwards it. */
final class GrpcRecorder extends HandlerRegistry implements AutoCloseable {
    private static final int MAX_BYTES = 100 * 1024 * 1024;
    private static final List<String> PASSED_ON = List.of("authorization", "x-idempotency-key");

    private final Server server;
    private final ManagedChannel behind;
    private volatile Recording recording;

    GrpcRecorder(String address) throws IOException {
        behind = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                .maxInboundMessageSize(MAX_BYTES)
                .build();
        server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .maxInboundMessageSize(MAX_BYTES)
                .fallbackHandlerRegistry(this)
                .build()
                .start();
    }

    String address() {
        return "localhost:" + server.getPort();
    }

    void into(Recording recording) {
        this.recording = recording;
    }

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.newBuilder(Bytes.INSTANCE, Bytes.INSTANCE)
                .setFullMethodName(name)
                .setType(MethodType.UNKNOWN)
                .build();
        return ServerMethodDefinition.create(method, this::pass);
    }

    private ServerCall.Listener<byte[]> pass(ServerCall<byte[], byte[]> call, Metadata headers) {
        Metadata onward = new Metadata();
        PASSED_ON.stream()
                .map(name -> Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER))
                .filter(headers::containsKey)
                .forEach(key -> onward.put(key, headers.get(key)));
        ClientCall<byte[], byte[]> further = behind.newCall(call.getMethodDescriptor(), CallOptions.DEFAULT);
        further.start(new Back(call), onward);
        further.request(Integer.MAX_VALUE);
        call.request(Integer.MAX_VALUE);
        return new ServerCall.Listener<>() {
            @Override
            public void onMessage(byte[] message) {
                recording.add(new SentRequest(
                        call.getMethodDescriptor().getFullMethodName(), GrpcRecorder.headers(headers), message));
                further.sendMessage(message);
            }

            @Override
            public void onHalfClose() {
                further.halfClose();
            }

            @Override
            public void onCancel() {
                further.cancel("The client is gone", null);
            }
        };
    }

    private static Map<String, List<String>> headers(Metadata metadata) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : metadata.keys()) {
            Iterable<String> values = metadata.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
            headers.put(name, StreamSupport.stream(values.spliterator(), false).toList());
        }
        return headers;
    }

    @Override
    public void close() {
        server.shutdownNow();
        behind.shutdownNow();
    }

    /** Forwards the answers to the client. */
    private static final class Back extends ClientCall.Listener<byte[]> {
        private final ServerCall<byte[], byte[]> call;

        Back(ServerCall<byte[], byte[]> call) {
            this.call = call;
        }

        @Override
        public void onHeaders(Metadata headers) {
            call.sendHeaders(headers);
        }

        @Override
        public void onMessage(byte[] message) {
            call.sendMessage(message);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (!call.isCancelled()) {
                call.close(status, trailers);
            }
        }
    }

    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        INSTANCE;

        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
