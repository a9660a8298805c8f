// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.camelimessage.photon.proto.AddParticipantsRequest;
import io.github.camelimessage.photon.proto.Chat;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.GetIconRequest;
import io.github.camelimessage.photon.proto.GetIconResponse;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.LeaveGroupRequest;
import io.github.camelimessage.photon.proto.RemoveIconRequest;
import io.github.camelimessage.photon.proto.RemoveParticipantsRequest;
import io.github.camelimessage.photon.proto.SetDisplayNameRequest;
import io.github.camelimessage.photon.proto.SetIconRequest;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest extends OverBothWires {
    private String group;

    @BeforeEach
    void createGroup() {
        group = call(
                        ChatServiceGrpc.getCreateChatMethod(),
                        CreateChatRequest.newBuilder()
                                .addAddresses(ALICE)
                                .addAddresses(BOB)
                                .build())
                .getChat()
                .getGuid();
    }

    @Test
    void renamingTrimsAndReturnsTheChat() {
        Chat chat = rename(group, "  Case 4711 ");
        assertThat(chat.getDisplayName()).isEqualTo("Case 4711");
        assertThat(changes()).containsExactly(new GroupChange.DisplayNameChanged("Case 4711"));
        LogEntry entry = log().get(0);
        assertThat(entry.isFromMe()).isTrue();
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.chatGuid()).isEqualTo(group);
        assertThat(refused(() -> rename(group, "  ")).context).containsEntry("field", "display_name");
    }

    private Chat rename(String guid, String name) {
        return call(
                        GroupServiceGrpc.getSetDisplayNameMethod(),
                        SetDisplayNameRequest.newBuilder()
                                .setChatGuid(guid)
                                .setDisplayName(name)
                                .build())
                .getChat();
    }

    @Test
    void aDirectChatIsNoGroup() {
        String direct = simulator.person(ALICE).openChat();
        WireError error = refused(() -> rename(direct, "x"));
        assertThat(error.status).isEqualTo("invalid_argument");
        assertThat(error.context).containsEntry("field", "chat").containsEntry("value", direct);
        assertThat(refused(() -> rename("any;+;none", "x")).errorCode).isEqualTo("chatNotFound");
    }

    @Test
    void addedPeopleAreMembersAndOneEventEach() {
        Chat chat = add(CAROL, " Dave@example.com");
        assertThat(chat.getParticipantsList())
                .extracting(SingleServiceAddressInfo::getAddress)
                .containsExactly(ALICE, BOB, CAROL, "dave@example.com");
        assertThat(changes()).hasSize(2).allMatch(GroupChange.ParticipantAdded.class::isInstance);
    }

    @Test
    void addingNoneDuplicatesOrMembersIsRefusedAsAWhole() {
        assertThat(refused(() -> add()).context).containsEntry("field", "addresses");
        assertThat(refused(() -> add(CAROL, CAROL)).errorCode).isEqualTo("invalidArgument");
        assertThat(refused(() -> add(CAROL, ALICE)).context).containsEntry("value", ALICE);
        assertThat(refused(() -> add("owner@example.com")).errorCode).isEqualTo("invalidArgument");
        assertThat(changes()).isEmpty();
    }

    private Chat add(String... addresses) {
        return call(
                        GroupServiceGrpc.getAddParticipantsMethod(),
                        AddParticipantsRequest.newBuilder()
                                .setChatGuid(group)
                                .addAllAddresses(List.of(addresses))
                                .build())
                .getChat();
    }

    @Test
    void removedPeopleAreGone() {
        Chat chat = remove(ALICE);
        assertThat(chat.getParticipantsList())
                .extracting(SingleServiceAddressInfo::getAddress)
                .containsExactly(BOB);
        assertThat(changes()).singleElement().isInstanceOf(GroupChange.ParticipantRemoved.class);
        assertThat(refused(() -> remove(ALICE)).errorCode).isEqualTo("invalidArgument");
        assertThat(refused(() -> remove(BOB, BOB)).errorCode).isEqualTo("invalidArgument");
        assertThat(refused(() -> remove()).context).containsEntry("field", "addresses");
    }

    private Chat remove(String... addresses) {
        return call(
                        GroupServiceGrpc.getRemoveParticipantsMethod(),
                        RemoveParticipantsRequest.newBuilder()
                                .setChatGuid(group)
                                .addAllAddresses(List.of(addresses))
                                .build())
                .getChat();
    }

    @Test
    void whoLeftNoLongerSeesTheGroupUntilInvitedAgain() {
        LeaveGroupRequest leave =
                LeaveGroupRequest.newBuilder().setChatGuid(group).build();
        call(GroupServiceGrpc.getLeaveGroupMethod(), leave);
        assertThat(changes()).singleElement().isInstanceOf(GroupChange.ParticipantLeft.class);
        assertThat(log().get(0).actor()).isEqualTo(simulator.world().owner());
        GetChatRequest get = GetChatRequest.newBuilder().setChatGuid(group).build();
        assertThat(refused(() -> call(ChatServiceGrpc.getGetChatMethod(), get)).errorCode)
                .isEqualTo("chatNotFound");
        assertThat(refused(() -> call(GroupServiceGrpc.getLeaveGroupMethod(), leave)).errorCode)
                .isEqualTo("chatNotFound");

        simulator.person(ALICE).sendText(group, "unseen");
        assertThat(changes()).hasSize(1);
        simulator.person(ALICE).add(group, "owner@example.com");
        assertThat(changes()).hasSize(2);
        assertThat(call(ChatServiceGrpc.getGetChatMethod(), get).getChat().getUnreadCount())
                .isZero();
    }

    @Test
    void iconsAreKeptWithTheirType() {
        WireError none = refused(this::icon);
        assertThat(none.status).isEqualTo("not_found");
        assertThat(none.errorCode).isEqualTo("groupIconNotFound");
        setIcon(Images.PNG);
        assertThat(icon().getMimeType()).isEqualTo("image/png");
        assertThat(icon().getData().toByteArray()).isEqualTo(Images.PNG);
        setIcon(Images.GIF);
        assertThat(icon().getMimeType()).isEqualTo("image/gif");
        for (byte[] image : List.of(Images.WEBP, new byte[0])) {
            assertThat(refused(() -> setIcon(image)).errorCode).isEqualTo("invalidArgument");
        }
        RemoveIconRequest remove =
                RemoveIconRequest.newBuilder().setChatGuid(group).build();
        call(GroupServiceGrpc.getRemoveIconMethod(), remove);
        call(GroupServiceGrpc.getRemoveIconMethod(), remove);
        assertThat(refused(this::icon).errorCode).isEqualTo("groupIconNotFound");
        assertThat(changes())
                .containsExactly(
                        new GroupChange.IconChanged(), new GroupChange.IconChanged(), new GroupChange.IconRemoved());
    }

    private Object setIcon(byte[] image) {
        return call(
                GroupServiceGrpc.getSetIconMethod(),
                SetIconRequest.newBuilder()
                        .setChatGuid(group)
                        .setData(ByteString.copyFrom(image))
                        .build());
    }

    private GetIconResponse icon() {
        return call(
                GroupServiceGrpc.getGetIconMethod(),
                GetIconRequest.newBuilder().setChatGuid(group).build());
    }
}
