// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Empty;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.GetMessageResponse;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.ListChatMessagesResponse;
import io.github.camelimessage.photon.proto.ListRecentMessagesRequest;
import io.github.camelimessage.photon.proto.ListRecentMessagesResponse;
import io.github.camelimessage.photon.proto.MessageResponse;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.NotifySilencedMessageRequest;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.UnsendMessageRequest;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Messages;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** MessageService over the world. What needs attachments or mini apps is not supported. */
final class MessageEndpoint extends MessageServiceGrpc.MessageServiceImplBase {
    private final Messages messages;
    private final Actor owner;
    private final EventStreams streams;

    MessageEndpoint(World world, EventStreams streams) {
        this.messages = world.messages();
        this.owner = world.owner();
        this.streams = streams;
    }

    @Override
    public void sendTextMessage(SendTextMessageRequest request, StreamObserver<MessageResponse> observer) {
        reply(observer, () -> messages.send(owner, request.getChatGuid(), draft(request)));
    }

    private static Draft draft(SendTextMessageRequest wire) {
        return new Draft(
                wire.getText(),
                wire.hasSubject() ? wire.getSubject() : null,
                wire.hasEffectId() ? wire.getEffectId() : null,
                wire.getFormattingList().stream()
                        .map(run -> new TextFormat(
                                run.getType(),
                                run.getStart(),
                                run.getLength(),
                                run.hasEffectName() ? run.getEffectName() : null))
                        .toList(),
                wire.hasReplyTo() ? ReplyTarget.of(wire.getReplyTo().getMessageGuid()) : null);
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
