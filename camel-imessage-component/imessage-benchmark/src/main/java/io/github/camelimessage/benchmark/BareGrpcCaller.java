// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The stub that grpc-java generates, with the token as its only addition. */
final class BareGrpcCaller implements Caller {

    private final ManagedChannel channel;
    private final ChatServiceGrpc.ChatServiceStub stub;
    private final Target target;

    BareGrpcCaller(Target target) {
        this.target = target;
        channel = Grpc.newChannelBuilder(target.grpcAddress(), InsecureChannelCredentials.create())
                .build();
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + target.token());
        stub = ChatServiceGrpc.newStub(channel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void call(Consumer<Throwable> done) {
        if (target.operation().equals("getChat")) {
            stub.getChat(GetChatRequest.newBuilder().setChatGuid(target.chat()).build(), new Answer<>(done));
        } else {
            stub.setTyping(
                    SetTypingRequest.newBuilder()
                            .setChatGuid(target.chat())
                            .setIsTyping(true)
                            .build(),
                    new Answer<>(done));
        }
    }

    @Override
    public void close() throws InterruptedException {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private record Answer<A>(Consumer<Throwable> done) implements StreamObserver<A> {

        @Override
        public void onNext(A answer) {
            // read by the marshaller already
        }

        @Override
        public void onError(Throwable failure) {
            done.accept(failure);
        }

        @Override
        public void onCompleted() {
            done.accept(null);
        }
    }
}
