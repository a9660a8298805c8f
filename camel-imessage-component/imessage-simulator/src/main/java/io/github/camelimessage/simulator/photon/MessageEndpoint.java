// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Empty;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.EmbeddedMedia;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaRequest;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaResponse;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.GetMessageResponse;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.ListChatMessagesResponse;
import io.github.camelimessage.photon.proto.ListRecentMessagesRequest;
import io.github.camelimessage.photon.proto.ListRecentMessagesResponse;
import io.github.camelimessage.photon.proto.MessageResponse;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.MiniAppCardSession;
import io.github.camelimessage.photon.proto.NotifySilencedMessageRequest;
import io.github.camelimessage.photon.proto.PlaceStickerRequest;
import io.github.camelimessage.photon.proto.SendAttachmentMessageRequest;
import io.github.camelimessage.photon.proto.SendCustomizedMiniAppMessageRequest;
import io.github.camelimessage.photon.proto.SendMultipartMessageRequest;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.UnsendMessageRequest;
import io.github.camelimessage.photon.proto.UpdateCustomizedMiniAppMessageRequest;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.Cards;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Messages;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** MessageService on the world. */
final class MessageEndpoint extends MessageServiceGrpc.MessageServiceImplBase {
    private final Messages messages;
    private final Cards cards;
    private final Drafts drafts;
    private final Actor owner;
    private final EventStreams streams;
    private final SendGate gate;

    MessageEndpoint(World world, EventStreams streams, SendGate gate) {
        this.messages = world.messages();
        this.cards = world.cards();
        this.drafts = new Drafts(world.files());
        this.owner = world.owner();
        this.streams = streams;
        this.gate = gate;
    }

    @Override
    public void sendTextMessage(SendTextMessageRequest request, StreamObserver<MessageResponse> observer) {
        send(observer, request.getChatGuid(), () -> Drafts.of(request));
    }

    @Override
    public void sendAttachmentMessage(SendAttachmentMessageRequest request, StreamObserver<MessageResponse> observer) {
        send(observer, request.getChatGuid(), () -> drafts.of(request));
    }

    @Override
    public void sendMultipartMessage(SendMultipartMessageRequest request, StreamObserver<MessageResponse> observer) {
        send(observer, request.getChatGuid(), () -> drafts.of(request));
    }

    @Override
    public void sendCustomizedMiniAppMessage(
            SendCustomizedMiniAppMessageRequest request, StreamObserver<MessageResponse> observer) {
        replyWithSession(
                observer,
                request.getChatGuid(),
                () -> cards.send(owner, request.getChatGuid(), CardReader.read(request)));
    }

    @Override
    public void updateCustomizedMiniAppMessage(
            UpdateCustomizedMiniAppMessageRequest request, StreamObserver<MessageResponse> observer) {
        MiniAppCardSession wire = request.getSession();
        replyWithSession(
                observer,
                wire.getChatGuid(),
                () -> cards.update(
                        owner,
                        new Cards.Session(
                                wire.getMessageGuid(),
                                wire.getChatGuid(),
                                wire.getSessionId(),
                                wire.getTargetMessageGuid()),
                        CardReader.read(request)));
    }

    private void send(StreamObserver<MessageResponse> observer, String chatGuid, Supplier<Draft> draft) {
        reply(observer, () -> {
            Draft ready = draft.get();
            return gate.send(chatGuid, () -> messages.send(owner, chatGuid, ready));
        });
    }

    private void replyWithSession(
            StreamObserver<MessageResponse> observer, String chatGuid, Supplier<MessageState> work) {
        Replies.reply(observer, () -> {
            MessageState message = gate.send(chatGuid, work);
            Cards.Session session = cards.of(message);
            return MessageResponse.newBuilder()
                    .setMessage(MessageMapper.message(message))
                    .setMiniAppCardSession(MiniAppCardSession.newBuilder()
                            .setMessageGuid(session.messageGuid())
                            .setChatGuid(session.chatGuid())
                            .setSessionId(session.sessionId())
                            .setTargetMessageGuid(session.targetMessageGuid()))
                    .build();
        });
    }

    @Override
    public void placeSticker(PlaceStickerRequest request, StreamObserver<MessageResponse> observer) {
        MessageTarget target = request.getTarget();
        reply(
                observer,
                () -> messages.placeSticker(
                        owner,
                        target.getChatGuid(),
                        target.getMessageGuid(),
                        target.hasTargetPartIndex() ? target.getTargetPartIndex() : null,
                        drafts.file(request.getSticker()),
                        StickerMapper.placement(request)));
    }

    @Override
    public void getEmbeddedMedia(GetEmbeddedMediaRequest request, StreamObserver<GetEmbeddedMediaResponse> observer) {
        Replies.reply(observer, () -> {
            MediaFile media = messages.embeddedMedia(owner, request.getChatGuid(), request.getMessageGuid());
            return GetEmbeddedMediaResponse.newBuilder()
                    .setMedia(EmbeddedMedia.newBuilder()
                            .setData(UnsafeByteOperations.unsafeWrap(media.data()))
                            .setMimeType(media.mimeType()))
                    .build();
        });
    }

    @Override
    public void editMessage(EditMessageRequest request, StreamObserver<MessageResponse> observer) {
        MessageTarget target = request.getTarget();
        reply(
                observer,
                () -> target.hasTargetPartIndex()
                        ? messages.edit(
                                owner,
                                target.getChatGuid(),
                                target.getMessageGuid(),
                                target.getTargetPartIndex(),
                                request.getNewText().strip())
                        : messages.edit(owner, target.getChatGuid(), target.getMessageGuid(), request.getNewText()));
    }

    @Override
    public void unsendMessage(UnsendMessageRequest request, StreamObserver<Empty> observer) {
        MessageTarget target = request.getTarget();
        Replies.reply(observer, () -> {
            messages.unsend(owner, target.getChatGuid(), target.getMessageGuid());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void setReaction(SetReactionRequest request, StreamObserver<MessageResponse> observer) {
        MessageTarget target = request.getTarget();
        Integer part = target.hasTargetPartIndex() ? target.getTargetPartIndex() : null;
        reply(observer, () -> {
            Reaction reaction = ReactionMapper.fromWire(request.getReaction());
            return request.getIsSet()
                    ? messages.react(owner, target.getChatGuid(), target.getMessageGuid(), part, reaction)
                    : messages.unreact(owner, target.getChatGuid(), target.getMessageGuid(), part, reaction);
        });
    }

    @Override
    public void notifySilencedMessage(NotifySilencedMessageRequest request, StreamObserver<Empty> observer) {
        Replies.reply(observer, () -> {
            messages.notifySilenced(owner, request.getChatGuid(), request.getMessageGuid());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getMessage(GetMessageRequest request, StreamObserver<GetMessageResponse> observer) {
        Replies.reply(observer, () -> GetMessageResponse.newBuilder()
                .setMessage(MessageMapper.message(messages.get(owner, request.getMessageGuid())))
                .build());
    }

    @Override
    public void listRecentMessages(
            ListRecentMessagesRequest request, StreamObserver<ListRecentMessagesResponse> observer) {
        Replies.reply(observer, () -> {
            MessagePage page = MessageListing.of(request).page(messages, owner);
            ListRecentMessagesResponse.Builder answer = ListRecentMessagesResponse.newBuilder();
            page.messages().forEach(message -> answer.addMessages(MessageMapper.message(message)));
            if (page.next() != null) {
                answer.setNextPageToken(page.next().toString());
            }
            return answer.build();
        });
    }

    @Override
    public void listChatMessages(ListChatMessagesRequest request, StreamObserver<ListChatMessagesResponse> observer) {
        Replies.reply(observer, () -> {
            MessagePage page = MessageListing.of(request).page(messages, owner);
            ListChatMessagesResponse.Builder answer = ListChatMessagesResponse.newBuilder();
            page.messages().forEach(message -> answer.addMessages(MessageMapper.message(message)));
            if (page.next() != null) {
                answer.setNextPageToken(page.next().toString());
            }
            return answer.build();
        });
    }

    @Override
    public void subscribeMessageEvents(
            SubscribeMessageEventsRequest request, StreamObserver<SubscribeMessageEventsResponse> observer) {
        streams.live(observer, Frames.messages(request.hasChatGuid() ? request.getChatGuid() : ""));
    }

    private static void reply(StreamObserver<MessageResponse> observer, Supplier<MessageState> work) {
        Replies.reply(observer, () -> MessageResponse.newBuilder()
                .setMessage(MessageMapper.message(work.get()))
                .build());
    }
}
