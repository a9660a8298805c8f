// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Empty;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.CreateChatInitialMessage;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.CreateChatResponse;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.GetChatCountResponse;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.GetChatResponse;
import io.github.camelimessage.photon.proto.HasBackgroundRequest;
import io.github.camelimessage.photon.proto.HasBackgroundResponse;
import io.github.camelimessage.photon.proto.MarkChatReadRequest;
import io.github.camelimessage.photon.proto.RemoveBackgroundRequest;
import io.github.camelimessage.photon.proto.SetBackgroundRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.ShareContactInfoRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.simulator.world.Chats;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Supplier;

/** ChatService on the world. */
final class ChatEndpoint extends ChatServiceGrpc.ChatServiceImplBase {
    private final World world;
    private final EventStreams streams;
    private final SendGate gate;

    ChatEndpoint(World world, EventStreams streams, SendGate gate) {
        this.world = world;
        this.streams = streams;
        this.gate = gate;
    }

    @Override
    public void createChat(CreateChatRequest request, StreamObserver<CreateChatResponse> observer) {
        Replies.reply(observer, () -> {
            if (request.getServiceValue() > ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE_VALUE) {
                throw WireErrors.invalid("service", request.getService().name(), "Only iMessage chats can be created")
                        .toException();
            }
            Draft opening = request.hasInitialMessage() ? draft(request.getInitialMessage()) : null;
            List<String> recipients = world.chats().recipients(world.owner(), request.getAddressesList());
            gate.requireDirect(recipients);
            Supplier<Chats.Created> creation = () -> world.chats().create(world.owner(), recipients, opening);
            Chats.Created created = opening == null ? creation.get() : gate.send(recipients, creation);
            CreateChatResponse.Builder answer =
                    CreateChatResponse.newBuilder().setChat(ChatMapper.chat(created.chat()));
            if (created.initialMessage() != null) {
                answer.setInitialMessage(MessageMapper.message(created.initialMessage()));
            }
            return answer.build();
        });
    }

    private static Draft draft(CreateChatInitialMessage wire) {
        return new Draft(
                wire.getText(),
                wire.hasSubject() ? wire.getSubject() : null,
                wire.hasEffectId() ? wire.getEffectId() : null,
                List.of(),
                null);
    }

    @Override
    public void markChatRead(MarkChatReadRequest request, StreamObserver<Empty> observer) {
        empty(observer, () -> world.chats().markRead(request.getChatGuid()));
    }

    @Override
    public void setBackground(SetBackgroundRequest request, StreamObserver<Empty> observer) {
        empty(observer, () -> world.chats()
                .setBackground(
                        world.owner(), request.getChatGuid(), request.getData().toByteArray()));
    }

    @Override
    public void removeBackground(RemoveBackgroundRequest request, StreamObserver<Empty> observer) {
        empty(observer, () -> world.chats().removeBackground(world.owner(), request.getChatGuid()));
    }

    @Override
    public void shareContactInfo(ShareContactInfoRequest request, StreamObserver<Empty> observer) {
        empty(observer, () -> world.chats().shareContactInfo(request.getChatGuid()));
    }

    @Override
    public void setTyping(SetTypingRequest request, StreamObserver<Empty> observer) {
        empty(observer, () -> world.chats().setTyping(world.owner(), request.getChatGuid(), request.getIsTyping()));
    }

    @Override
    public void getChat(GetChatRequest request, StreamObserver<GetChatResponse> observer) {
        Replies.reply(observer, () -> GetChatResponse.newBuilder()
                .setChat(ChatMapper.chat(world.chats().get(world.owner(), request.getChatGuid())))
                .build());
    }

    @Override
    public void getChatCount(GetChatCountRequest request, StreamObserver<GetChatCountResponse> observer) {
        Replies.reply(observer, () -> GetChatCountResponse.newBuilder()
                .setCount(world.chats().count(request.getIncludeArchived()))
                .build());
    }

    @Override
    public void hasBackground(HasBackgroundRequest request, StreamObserver<HasBackgroundResponse> observer) {
        Replies.reply(observer, () -> HasBackgroundResponse.newBuilder()
                .setBackgroundPresent(world.chats().hasBackground(request.getChatGuid()))
                .build());
    }

    @Override
    public void subscribeChatEvents(
            SubscribeChatEventsRequest request, StreamObserver<SubscribeChatEventsResponse> observer) {
        streams.live(observer, Frames.chats(request.hasChatGuid() ? request.getChatGuid() : ""));
    }

    private static void empty(StreamObserver<Empty> observer, Runnable work) {
        Replies.reply(observer, () -> {
            work.run();
            return Empty.getDefaultInstance();
        });
    }
}
