// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.photon.proto.AddParticipantsRequest;
import io.github.camelimessage.photon.proto.AddParticipantsResponse;
import io.github.camelimessage.photon.proto.GetIconRequest;
import io.github.camelimessage.photon.proto.GetIconResponse;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.LeaveGroupRequest;
import io.github.camelimessage.photon.proto.RemoveIconRequest;
import io.github.camelimessage.photon.proto.RemoveParticipantsRequest;
import io.github.camelimessage.photon.proto.RemoveParticipantsResponse;
import io.github.camelimessage.photon.proto.SetDisplayNameRequest;
import io.github.camelimessage.photon.proto.SetDisplayNameResponse;
import io.github.camelimessage.photon.proto.SetIconRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.Groups;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;

/** GroupService on the world. */
final class GroupEndpoint extends GroupServiceGrpc.GroupServiceImplBase {
    private final Groups groups;
    private final Actor owner;
    private final EventStreams streams;

    GroupEndpoint(World world, EventStreams streams) {
        this.groups = world.groups();
        this.owner = world.owner();
        this.streams = streams;
    }

    @Override
    public void setDisplayName(SetDisplayNameRequest request, StreamObserver<SetDisplayNameResponse> observer) {
        Replies.reply(observer, () -> SetDisplayNameResponse.newBuilder()
                .setChat(ChatMapper.chat(groups.setDisplayName(owner, request.getChatGuid(), request.getDisplayName())))
                .build());
    }

    @Override
    public void addParticipants(AddParticipantsRequest request, StreamObserver<AddParticipantsResponse> observer) {
        Replies.reply(observer, () -> AddParticipantsResponse.newBuilder()
                .setChat(ChatMapper.chat(
                        groups.addParticipants(owner, request.getChatGuid(), request.getAddressesList())))
                .build());
    }

    @Override
    public void removeParticipants(
            RemoveParticipantsRequest request, StreamObserver<RemoveParticipantsResponse> observer) {
        Replies.reply(observer, () -> RemoveParticipantsResponse.newBuilder()
                .setChat(ChatMapper.chat(
                        groups.removeParticipants(owner, request.getChatGuid(), request.getAddressesList())))
                .build());
    }

    @Override
    public void leaveGroup(LeaveGroupRequest request, StreamObserver<Empty> observer) {
        Replies.reply(observer, () -> {
            groups.leave(owner, request.getChatGuid());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void setIcon(SetIconRequest request, StreamObserver<Empty> observer) {
        Replies.reply(observer, () -> {
            groups.setIcon(owner, request.getChatGuid(), request.getData().toByteArray());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void removeIcon(RemoveIconRequest request, StreamObserver<Empty> observer) {
        Replies.reply(observer, () -> {
            groups.removeIcon(owner, request.getChatGuid());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getIcon(GetIconRequest request, StreamObserver<GetIconResponse> observer) {
        Replies.reply(observer, () -> {
            GroupIcon icon = groups.icon(owner, request.getChatGuid());
            return GetIconResponse.newBuilder()
                    .setData(ByteString.copyFrom(icon.data()))
                    .setMimeType(icon.mimeType())
                    .build();
        });
    }

    @Override
    public void subscribeGroupEvents(
            SubscribeGroupEventsRequest request, StreamObserver<SubscribeGroupEventsResponse> observer) {
        streams.live(observer, Frames.groups(request.hasChatGuid() ? request.getChatGuid() : ""));
    }
}
