// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The stub that grpc-java generates, with the token and a credit of 256 frames, as in the SDK. */
final class BareReader implements EventReader {

    private static final int CREDIT = 256;

    private final ManagedChannel managed;
    private final Channel channel;

    private BareReader(Target target) {
        managed = Grpc.newChannelBuilder(target.grpcAddress(), InsecureChannelCredentials.create())
                .build();
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + target.token());
        channel = ClientInterceptors.intercept(managed, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    static BareReader replay(Target target, Sink sink) {
        BareReader reader = new BareReader(target);
        EventServiceGrpc.newStub(reader.channel)
                .catchUpEvents(
                        CatchUpEventsRequest.getDefaultInstance(),
                        new Frames<CatchUpEventsRequest, CatchUpEventsResponse>(frame -> {
                            if (frame.hasGroupChanged()) {
                                sink.event(instant(frame.getGroupChanged().getOccurredAt()));
                            }
                        }));
        return reader;
    }

    static BareReader live(Target target, Sink sink) {
        BareReader reader = new BareReader(target);
        GroupServiceGrpc.newStub(reader.channel)
                .subscribeGroupEvents(
                        SubscribeGroupEventsRequest.getDefaultInstance(),
                        new Frames<SubscribeGroupEventsRequest, SubscribeGroupEventsResponse>(frame -> {
                            if (frame.hasGroupChanged()) {
                                sink.event(instant(frame.getGroupChanged().getOccurredAt()));
                            }
                        }));
        return reader;
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    @Override
    public void close() throws InterruptedException {
        managed.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private static final class Frames<Q, A> implements ClientResponseObserver<Q, A> {

        private final Consumer<A> consumer;
        private ClientCallStreamObserver<Q> call;
        private int read;

        Frames(Consumer<A> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<Q> call) {
            this.call = call;
            call.disableAutoRequestWithInitial(CREDIT);
        }

        @Override
        public void onNext(A frame) {
            consumer.accept(frame);
            if (++read % (CREDIT / 2) == 0) {
                call.request(CREDIT / 2);
            }
        }

        @Override
        public void onError(Throwable end) {
            // closed here; a failure shows as missing events
        }

        @Override
        public void onCompleted() {
            // the end of the replay
        }
    }
}
