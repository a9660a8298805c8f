// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.photon.proto.AddressServiceGrpc;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.LocationServiceGrpc;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.simulator.RecordedCall;
import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of Photon's contract is made by a route, and every operation makes the call that its name says. */
class PhotonSurfaceTest extends TransportSuite {

    private static final String ALICE = "alice@example.com";
    private static final String CHAT = "?chatGuid=any;-;" + ALICE;
    private static final String GROUP = "?chatGuid=any;%2B;nobodys";
    private static final String MESSAGE = CHAT + "&messageGuid=nobodys";
    private static final String POLL = "?messageGuid=nobodys";
    private static final String FILE = "?attachmentGuid=nobodys";

    /** Consumers open these streams, which their own tests show. */
    private static final Set<String> STREAMS = Set.of(
            "SubscribeChatEvents",
            "SubscribeGroupEvents",
            "SubscribeMessageEvents",
            "SubscribePollEvents",
            "CatchUpEvents",
            "WatchSharedFriendLocations");

    /** The call, and the route that makes it; most of the guids do not exist. */
    static Stream<Arguments> calls() {
        return Stream.of(
                to("CreateChat", "createChat", ALICE),
                to("GetChat", "getChat" + CHAT, null),
                to("GetChatCount", "countChats", null),
                to("MarkChatRead", "markRead" + CHAT, null),
                to("SetTyping", "setTyping" + CHAT, null),
                to("ShareContactInfo", "shareContactInfo" + CHAT, null),
                to("SetBackground", "setBackground" + CHAT, PNG),
                to("HasBackground", "hasBackground" + CHAT, null),
                to("RemoveBackground", "removeBackground" + CHAT, null),
                to("SetDisplayName", "setDisplayName" + GROUP, "x"),
                to("AddParticipants", "addParticipants" + GROUP, ALICE),
                to("RemoveParticipants", "removeParticipants" + GROUP, ALICE),
                to("SetIcon", "setIcon" + GROUP, PNG),
                to("GetIcon", "getIcon" + GROUP, null),
                to("RemoveIcon", "removeIcon" + GROUP, null),
                to("LeaveGroup", "leaveGroup" + GROUP, null),
                to("SendTextMessage", "sendText" + CHAT, "x"),
                to("SendTextMessage", "sendMessage" + CHAT, "x"),
                to("SendAttachmentMessage", "sendMessage" + CHAT, AttachmentPart.of("nobodys")),
                to("SendMultipartMessage", "sendMessage" + CHAT, List.of("x", AttachmentPart.of("nobodys"))),
                to("SendAttachmentMessage", "sendVoiceMemo" + CHAT, "nobodys"),
                to("SendCustomizedMiniAppMessage", "sendAppCard" + CHAT, card()),
                to("UpdateCustomizedMiniAppMessage", "updateAppCard", card()),
                to("EditMessage", "editMessage" + MESSAGE, "x"),
                to("UnsendMessage", "unsendMessage" + MESSAGE, null),
                to("SetReaction", "setReaction" + MESSAGE, "love"),
                to("PlaceSticker", "placeSticker" + MESSAGE, "nobodys"),
                to("NotifySilencedMessage", "notifySilenced" + MESSAGE, null),
                to("GetMessage", "getMessage" + MESSAGE, null),
                to("ListRecentMessages", "listRecentMessages", null),
                to("ListChatMessages", "listMessages" + CHAT, null),
                to("GetEmbeddedMedia", "getEmbeddedMedia" + MESSAGE, null),
                to("GetAttachmentInfo", "getAttachment" + FILE, null),
                to("UploadAttachment", "uploadAttachment?fileName=a.png", PNG),
                to("DownloadAttachment", "downloadAttachment" + FILE, null),
                to("CreatePoll", "createPoll" + CHAT + "&title=x", List.of("yes", "no")),
                to("GetPoll", "getPoll" + POLL, null),
                to("VotePoll", "votePoll" + POLL, "nobodys"),
                to("UnvotePoll", "unvotePoll" + POLL, "nobodys"),
                to("AddPollOption", "addPollOptions" + POLL, "x"),
                to("GetAddressInfo", "getAddress", ALICE),
                to("GetFocusStatus", "getFocusStatus", ALICE),
                to("GetIMessageAvailability", "checkCapability", ALICE),
                to("ListSharedFriendLocations", "listLocations", null),
                to("GetSharedFriendLocation", "getLocation", ALICE),
                to("RequestFriendLocationSharing", "requestLocation" + CHAT, ALICE));
    }

    private static Arguments to(String rpc, String operation, Object body) {
        return Arguments.of(rpc, operation, body);
    }

    private static AppCard card() {
        return new AppCard(
                "ABCDE12345",
                "com.example.app",
                "Example",
                "https://example.com/",
                null,
                null,
                AppCardLayout.ofCaption("x"));
    }

    @BeforeEach
    void openChat() {
        simulator.person(ALICE).openChat();
        simulator.calls().clear();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("calls")
    void isMadeByARoute(String rpc, String operation, Object body) throws Exception {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.STICKER_PLACEMENT, new StickerPlacement(0.5, 0.5, null, null, null));
        headers.put(
                IMessageConstants.APP_CARD_SESSION,
                new AppCardSession("nobodys", "any;-;" + ALICE, "session", "nobodys"));

        Exchange exchange = run(operation, body, headers);

        if (rpc.equals("DownloadAttachment")) {
            // A stream, which the simulator does not record.
            assertThat(exchange.getException())
                    .isInstanceOfSatisfying(NotFoundException.class, failure -> assertThat(failure.code())
                            .isEqualTo(ErrorCodes.ATTACHMENT_NOT_FOUND));
            return;
        }
        assertThat(simulator.calls().all()).extracting(RecordedCall::rpc).contains(rpc);
        if (exchange.getException() != null) {
            // The guids do not exist: Photon says so, and nothing else failed.
            assertThat(exchange.getException()).isInstanceOfSatisfying(IMessageException.class, failure -> assertThat(
                            failure instanceof NotFoundException
                                    || failure.code().equals(ErrorCodes.INVALID_ARGUMENT))
                    .as(failure.toString())
                    .isTrue());
        }
    }

    @Test
    void everyCallOfTheContractIsAmongThem() {
        Set<String> contract = Stream.of(
                        ChatServiceGrpc.getServiceDescriptor(),
                        GroupServiceGrpc.getServiceDescriptor(),
                        MessageServiceGrpc.getServiceDescriptor(),
                        AttachmentServiceGrpc.getServiceDescriptor(),
                        PollServiceGrpc.getServiceDescriptor(),
                        AddressServiceGrpc.getServiceDescriptor(),
                        LocationServiceGrpc.getServiceDescriptor(),
                        EventServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getBareMethodName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> reached = calls().map(row -> (String) row.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        reached.addAll(STREAMS);

        assertThat(contract).hasSize(50);
        assertThat(reached).isEqualTo(contract);
    }

    /** Operations that consist of calls tested here; they have their own tests. */
    static final Set<IMessageOperation> ASKING = Set.of(IMessageOperation.ask, IMessageOperation.takeAnswer);

    @Test
    void everyOperationOfPhotonIsAmongThem() {
        assertThat(calls().map(row -> ((String) row.get()[1]).replaceAll("\\?.*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(IMessageOperation.values())
                        .filter(operation -> operation.isAt(IMessageProvider.PHOTON))
                        .filter(operation -> !ASKING.contains(operation))
                        .map(Enum::name)
                        .filter(name -> !ProjectOperationsTest.OPERATIONS.contains(name))
                        .toList());
    }
}
