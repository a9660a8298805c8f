// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.ChatMapping;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.AddParticipantsRequest;
import io.github.camelimessage.photon.proto.GetIconRequest;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.LeaveGroupRequest;
import io.github.camelimessage.photon.proto.RemoveIconRequest;
import io.github.camelimessage.photon.proto.RemoveParticipantsRequest;
import io.github.camelimessage.photon.proto.SetDisplayNameRequest;
import io.github.camelimessage.photon.proto.SetIconRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsRequest;
import io.github.camelimessage.sdk.Groups;
import io.github.camelimessage.sdk.WriteOptions;
import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Groups} on Photon's GroupService. */
final class PhotonGroups implements Groups {

    private final PhotonCalls calls;

    PhotonGroups(PhotonCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<Chat> setDisplayName(String chatGuid, String displayName, WriteOptions options) {
        return Validated.call(() -> calls.call(
                GroupServiceGrpc.getSetDisplayNameMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                SetDisplayNameRequest.newBuilder()
                                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                                        .setDisplayName(PhotonRules.displayName(displayName)))
                        .build(),
                answer -> ChatMapping.chat(answer.hasChat(), answer.getChat())));
    }

    @Override
    public CompletableFuture<Chat> addParticipants(String chatGuid, List<String> addresses, WriteOptions options) {
        return Validated.call(() -> calls.call(
                GroupServiceGrpc.getAddParticipantsMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                AddParticipantsRequest.newBuilder()
                                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                                        .addAllAddresses(PhotonRules.addresses(addresses)))
                        .build(),
                answer -> ChatMapping.chat(answer.hasChat(), answer.getChat())));
    }

    @Override
    public CompletableFuture<Chat> removeParticipants(String chatGuid, List<String> addresses, WriteOptions options) {
        return Validated.call(() -> calls.call(
                GroupServiceGrpc.getRemoveParticipantsMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                RemoveParticipantsRequest.newBuilder()
                                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                                        .addAllAddresses(PhotonRules.addresses(addresses)))
                        .build(),
                answer -> ChatMapping.chat(answer.hasChat(), answer.getChat())));
    }

    @Override
    public CompletableFuture<Void> setIcon(String chatGuid, byte[] image, WriteOptions options) {
        return Validated.call(() -> write(
                GroupServiceGrpc.getSetIconMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                SetIconRequest.newBuilder()
                                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                                        .setData(UnsafeByteOperations.unsafeWrap(PhotonRules.image(image))))
                        .build()));
    }

    @Override
    public CompletableFuture<GroupIcon> getIcon(String chatGuid) {
        return Validated.call(() -> calls.call(
                GroupServiceGrpc.getGetIconMethod(),
                GetIconRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .build(),
                ChatMapping::icon));
    }

    @Override
    public CompletableFuture<Void> removeIcon(String chatGuid, WriteOptions options) {
        return Validated.call(() -> write(
                GroupServiceGrpc.getRemoveIconMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                RemoveIconRequest.newBuilder().setChatGuid(PhotonRules.chatGuid(chatGuid)))
                        .build()));
    }

    @Override
    public CompletableFuture<Void> leave(String chatGuid, WriteOptions options) {
        return Validated.call(() -> write(
                GroupServiceGrpc.getLeaveGroupMethod(),
                ClientMessageId.put(
                                options.clientMessageId(),
                                LeaveGroupRequest.newBuilder().setChatGuid(PhotonRules.chatGuid(chatGuid)))
                        .build()));
    }

    private <Q extends Message> CompletableFuture<Void> write(MethodDescriptor<Q, Empty> method, Q request) {
        return calls.call(method, request, empty -> null);
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        SubscribeGroupEventsRequest.Builder request = SubscribeGroupEventsRequest.newBuilder();
        if (chatGuid != null) {
            request.setChatGuid(PhotonRules.chatGuid(chatGuid));
        }
        return calls.stream(GroupServiceGrpc.getSubscribeGroupEventsMethod(), request.build(), EventMapping::group);
    }
}
