// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import com.google.protobuf.Empty;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.ChatMapping;
import io.github.camelimessage.photon.mapping.EffectIds;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.CreateChatInitialMessage;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.GetChatCountResponse;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.HasBackgroundRequest;
import io.github.camelimessage.photon.proto.HasBackgroundResponse;
import io.github.camelimessage.photon.proto.MarkChatReadRequest;
import io.github.camelimessage.photon.proto.RemoveBackgroundRequest;
import io.github.camelimessage.photon.proto.SetBackgroundRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.ShareContactInfoRequest;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.sdk.Chats;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Chats} on Photon's ChatService. */
final class PhotonChats implements Chats {

    private final PhotonCalls calls;

    PhotonChats(PhotonCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<CreateChatResult> create(List<String> addresses, CreateChatOptions options) {
        return Validated.call(() -> {
            if (options.from() != null) {
                throw ValidationException.operationNotSupported(
                        "Photon", "createChat with from", "the account has one line only");
            }
            if (options.preferredService() != null) {
                throw ValidationException.operationNotSupported(
                        "Photon", "createChat with preferredService", "its chats always use iMessage");
            }
            if (Boolean.TRUE.equals(options.overrideOptOut())) {
                throw ValidationException.operationNotSupported(
                        "Photon", "createChat with overrideOptOut", "it has no opt-outs");
            }
            CreateChatRequest.Builder request = CreateChatRequest.newBuilder()
                    .addAllAddresses(PhotonRules.addresses(addresses))
                    .setService(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE);
            if (options.message() != null) {
                request.setInitialMessage(initialMessage(options));
            } else if (options.effect() != null || options.subject() != null || options.attributedBody() != null) {
                throw ValidationException.invalidArgument(
                        "message", null, "effect, subject and attributedBody need a message");
            }
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(ChatServiceGrpc.getCreateChatMethod(), request.build(), ChatMapping::created);
        });
    }

    private static CreateChatInitialMessage initialMessage(CreateChatOptions options) {
        CreateChatInitialMessage.Builder message =
                CreateChatInitialMessage.newBuilder().setText(options.message());
        if (options.attributedBody() != null) {
            message.setAttributedBody(UnsafeByteOperations.unsafeWrap(options.attributedBody()));
        }
        if (options.effect() != null) {
            message.setEffectId(EffectIds.of(options.effect()));
        }
        if (options.subject() != null) {
            message.setSubject(options.subject());
        }
        return message.build();
    }

    @Override
    public CompletableFuture<Chat> get(String chatGuid) {
        return Validated.call(() -> calls.call(
                ChatServiceGrpc.getGetChatMethod(),
                GetChatRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build(),
                answer -> ChatMapping.chat(answer.hasChat(), answer.getChat())));
    }

    @Override
    public CompletableFuture<Long> count(boolean includeArchived) {
        return calls.call(
                ChatServiceGrpc.getGetChatCountMethod(),
                GetChatCountRequest.newBuilder()
                        .setIncludeArchived(includeArchived)
                        .build(),
                GetChatCountResponse::getCount);
    }

    @Override
    public CompletableFuture<Void> markRead(String chatGuid) {
        return Validated.call(() -> write(
                ChatServiceGrpc.getMarkChatReadMethod(),
                MarkChatReadRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build()));
    }

    @Override
    public CompletableFuture<Void> setTyping(String chatGuid, boolean isTyping) {
        return Validated.call(() -> write(
                ChatServiceGrpc.getSetTypingMethod(),
                SetTypingRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .setIsTyping(isTyping)
                        .build()));
    }

    @Override
    public CompletableFuture<Void> shareContactInfo(String chatGuid) {
        return Validated.call(() -> write(
                ChatServiceGrpc.getShareContactInfoMethod(),
                ShareContactInfoRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build()));
    }

    @Override
    public CompletableFuture<Void> setBackground(String chatGuid, byte[] image) {
        return Validated.call(() -> write(
                ChatServiceGrpc.getSetBackgroundMethod(),
                SetBackgroundRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .setData(UnsafeByteOperations.unsafeWrap(PhotonRules.image(image)))
                        .build()));
    }

    @Override
    public CompletableFuture<Boolean> hasBackground(String chatGuid) {
        return Validated.call(() -> calls.call(
                ChatServiceGrpc.getHasBackgroundMethod(),
                HasBackgroundRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build(),
                HasBackgroundResponse::getBackgroundPresent));
    }

    @Override
    public CompletableFuture<Void> removeBackground(String chatGuid) {
        return Validated.call(() -> write(
                ChatServiceGrpc.getRemoveBackgroundMethod(),
                RemoveBackgroundRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build()));
    }

    private <Q extends com.google.protobuf.Message> CompletableFuture<Void> write(
            MethodDescriptor<Q, Empty> method, Q request) {
        return calls.call(method, request, empty -> null);
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        SubscribeChatEventsRequest.Builder request = SubscribeChatEventsRequest.newBuilder();
        if (chatGuid != null) {
            request.setChatGuid(PhotonRules.chatGuid(chatGuid));
        }
        return calls.stream(ChatServiceGrpc.getSubscribeChatEventsMethod(), request.build(), EventMapping::chat);
    }
}
