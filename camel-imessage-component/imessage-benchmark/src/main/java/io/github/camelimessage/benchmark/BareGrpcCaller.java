// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The stub that grpc-java generates, with only the token added. It uploads an array without copying it. */
final class BareGrpcCaller implements Caller {

    private final ManagedChannel channel;
    private final ChatServiceGrpc.ChatServiceStub chats;
    private final MessageServiceGrpc.MessageServiceStub messages;
    private final AttachmentServiceGrpc.AttachmentServiceStub attachments;
    private final Target target;
    private final byte[] file;

    BareGrpcCaller(Target target) {
        this.target = target;
        channel = Grpc.newChannelBuilder(target.grpcAddress(), InsecureChannelCredentials.create())
                .build();
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + target.token());
        Channel authorized = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
        chats = ChatServiceGrpc.newStub(authorized);
        messages = MessageServiceGrpc.newStub(authorized);
        attachments = AttachmentServiceGrpc.newStub(authorized);
        file = SampleFile.ofMegabytes(target.megabytes());
    }

    @Override
    public void call(Consumer<Throwable> done) {
        switch (target.operation()) {
            case "getChat" ->
                chats.getChat(
                        GetChatRequest.newBuilder().setChatGuid(target.chat()).build(), new Answer<>(done));
            case "sendText" ->
                messages.sendTextMessage(
                        SendTextMessageRequest.newBuilder()
                                .setChatGuid(target.chat())
                                .setText(target.text())
                                .build(),
                        new Answer<>(done));
            case "setReaction" -> messages.setReaction(reaction(), new Answer<>(done));
            case "uploadAttachment" ->
                attachments.uploadAttachment(
                        UploadAttachmentRequest.newBuilder()
                                .setFileName(SampleFile.NAME)
                                .setData(UnsafeByteOperations.unsafeWrap(file))
                                .build(),
                        new Answer<>(done));
            default ->
                chats.setTyping(
                        SetTypingRequest.newBuilder()
                                .setChatGuid(target.chat())
                                .setIsTyping(true)
                                .build(),
                        new Answer<>(done));
        }
    }

    private SetReactionRequest reaction() {
        return SetReactionRequest.newBuilder()
                .setTarget(MessageTarget.newBuilder().setChatGuid(target.chat()).setMessageGuid(target.message()))
                .setReaction(MessageReaction.newBuilder().setKind(MessageReactionKind.MESSAGE_REACTION_KIND_LOVE))
                .setIsSet(true)
                .build();
    }

    @Override
    public void close() throws InterruptedException {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private record Answer<A>(Consumer<Throwable> done) implements StreamObserver<A> {

        @Override
        public void onNext(A answer) {
            // already read by the marshaller
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
