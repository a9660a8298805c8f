// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.SubscribePollEventsRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The stubs that grpc-java generates: a channel for each line with its four live streams, without reconnection. */
final class BareLines implements LineReaders {

    private final String address;
    private final List<String> tokens;
    private final EventReader.Sink sink;
    private final List<ManagedChannel> channels = new ArrayList<>();

    BareLines(String address, List<String> tokens, EventReader.Sink sink) {
        this.address = address;
        this.tokens = tokens;
        this.sink = sink;
    }

    @Override
    public void start() {
        tokens.forEach(this::open);
    }

    private void open(String token) {
        ManagedChannel managed = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                .build();
        channels.add(managed);
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        Channel channel = ClientInterceptors.intercept(managed, MetadataUtils.newAttachHeadersInterceptor(headers));
        ChatServiceGrpc.newStub(channel)
                .subscribeChatEvents(SubscribeChatEventsRequest.getDefaultInstance(), new Frames<>(frame -> {}));
        GroupServiceGrpc.newStub(channel)
                .subscribeGroupEvents(SubscribeGroupEventsRequest.getDefaultInstance(), new Frames<>(frame -> {}));
        PollServiceGrpc.newStub(channel)
                .subscribePollEvents(SubscribePollEventsRequest.getDefaultInstance(), new Frames<>(frame -> {}));
        MessageServiceGrpc.newStub(channel)
                .subscribeMessageEvents(SubscribeMessageEventsRequest.getDefaultInstance(), new Frames<>(frame -> {
                    if (frame.getMessageChanged().hasMessageReceived()) {
                        Timestamp time = frame.getMessageChanged().getOccurredAt();
                        sink.event(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
                    }
                }));
    }

    @Override
    public int connected() {
        return (int) channels.stream()
                .filter(channel -> channel.getState(false) == ConnectivityState.READY)
                .count();
    }

    @Override
    public long attempts() {
        return 0;
    }

    @Override
    public void close() throws InterruptedException {
        channels.forEach(ManagedChannel::shutdownNow);
        for (ManagedChannel channel : channels) {
            channel.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private record Frames<A>(Consumer<A> consumer) implements StreamObserver<A> {

        @Override
        public void onNext(A frame) {
            consumer.accept(frame);
        }

        @Override
        public void onError(Throwable end) {
            // closed here; a failure shows as missing events
        }

        @Override
        public void onCompleted() {
            // as above
        }
    }
}
