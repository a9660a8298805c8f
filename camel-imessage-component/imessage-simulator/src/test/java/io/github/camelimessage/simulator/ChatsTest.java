// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.camelimessage.photon.proto.Chat;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.CreateChatInitialMessage;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.CreateChatResponse;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.GetChatRequest;
import io.github.camelimessage.photon.proto.HasBackgroundRequest;
import io.github.camelimessage.photon.proto.MarkChatReadRequest;
import io.github.camelimessage.photon.proto.RemoveBackgroundRequest;
import io.github.camelimessage.photon.proto.SetBackgroundRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.ShareContactInfoRequest;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatsTest extends OverBothWires {

    private CreateChatResponse create(String... addresses) {
        return call(
                ChatServiceGrpc.getCreateChatMethod(),
                CreateChatRequest.newBuilder()
                        .addAllAddresses(List.of(addresses))
                        .setService(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE)
                        .build());
    }

    private Chat get(String guid) {
        return call(
                        ChatServiceGrpc.getGetChatMethod(),
                        GetChatRequest.newBuilder().setChatGuid(guid).build())
                .getChat();
    }

    @Test
    void oneAddressOpensADirectChatOnce() {
        CreateChatResponse first = create("  Alice@Example.COM ");
        assertThat(first.hasInitialMessage()).isFalse();
        assertThat(first.getChat().getGuid()).isEqualTo("any;-;" + ALICE);
        assertThat(first.getChat().getIsGroup()).isFalse();
        assertThat(first.getChat().hasGroupId()).isFalse();
        assertThat(first.getChat().getService()).isEqualTo(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE);
        assertThat(first.getChat().hasUnreadCount()).isTrue();
        assertThat(create(ALICE).getChat()).isEqualTo(first.getChat());
        assertThat(changes()).isEmpty();
    }

    @Test
    void severalAddressesMakeANewGroupEveryTime() {
        Chat group = create(ALICE, BOB).getChat();
        assertThat(group.getGuid()).startsWith("any;+;");
        assertThat(group.getIsGroup()).isTrue();
        assertThat(group.getGroupId()).isNotEmpty();
        assertThat(group.getParticipantsList())
                .extracting(SingleServiceAddressInfo::getAddress)
                .containsExactly(ALICE, BOB);
        assertThat(create(ALICE, BOB).getChat().getGuid()).isNotEqualTo(group.getGuid());
        assertThat(get(group.getGuid())).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12345", "911", "alice", "alice@", "+1 555 123 4567", "(555)1234567", "any;-;a@b.c"})
    void malformedAddressesAreRefused(String address) {
        WireError error = refused(() -> create(ALICE, address));
        assertThat(error.status).isEqualTo("invalid_argument");
        assertThat(error.errorCode).isEqualTo("invalidArgument");
        assertThat(error.context).containsEntry("field", "addresses[1]").containsEntry("value", address.strip());
        assertThat(error.retryable).isFalse();
    }

    @Test
    void anEmptyListAndDuplicatesAreRefused() {
        assertThat(refused(() -> create()).context).containsEntry("field", "addresses");
        WireError duplicate = refused(() -> create(ALICE, "ALICE@example.com"));
        assertThat(duplicate.errorCode).isEqualTo("invalidArgument");
        assertThat(duplicate.context).containsEntry("value", ALICE);
    }

    @Test
    void anotherServiceThanIMessageIsRefused() {
        CreateChatRequest sms = CreateChatRequest.newBuilder()
                .addAddresses(BOB)
                .setService(ChatServiceType.CHAT_SERVICE_TYPE_SMS)
                .build();
        assertThat(refused(() -> call(ChatServiceGrpc.getCreateChatMethod(), sms)).context)
                .containsEntry("field", "service");
    }

    @Test
    void theInitialMessageIsSentWithTheChat() {
        CreateChatResponse created = call(
                ChatServiceGrpc.getCreateChatMethod(),
                CreateChatRequest.newBuilder()
                        .addAddresses(ALICE)
                        .setInitialMessage(CreateChatInitialMessage.newBuilder()
                                .setText("  Hello ")
                                .setSubject("Greeting")
                                .setEffectId("com.apple.messages.effect.CKConfettiEffect"))
                        .build());
        var message = created.getInitialMessage();
        assertThat(message.getContent().getText()).isEqualTo("Hello");
        assertThat(message.getContent().getExpressiveSendStyleId()).endsWith("CKConfettiEffect");
        assertThat(message.getSubject()).isEqualTo("Greeting");
        assertThat(message.getIsFromMe()).isTrue();
        assertThat(message.hasDateCreated()).isTrue();
        assertThat(created.getChat().getLastMessage()).isEqualTo(message);
        assertThat(changes()).singleElement().isInstanceOf(MessageChange.Received.class);
        assertThat(log().get(0).isFromMe()).isTrue();
    }

    @Test
    void anInitialMessageMayBeAnEffectWithoutText() {
        CreateChatResponse created = call(
                ChatServiceGrpc.getCreateChatMethod(),
                CreateChatRequest.newBuilder()
                        .addAddresses(ALICE)
                        .setInitialMessage(CreateChatInitialMessage.newBuilder().setEffectId("effect"))
                        .build());
        assertThat(created.getInitialMessage().hasContent()).isTrue();
        assertThat(created.getInitialMessage().getContent().hasText()).isFalse();
    }

    @Test
    void anUnknownChatIsNotFound() {
        WireError error = refused(() -> get("any;-;nobody@example.com"));
        assertThat(error.status).isEqualTo("not_found");
        assertThat(error.errorCode).isEqualTo("chatNotFound");
        assertThat(error.context).containsEntry("chat", "any;-;nobody@example.com");
        assertThat(refused(() -> get("")).errorCode).isEqualTo("invalidArgument");
    }

    @Test
    void theCountLeavesArchivedChatsOutUnlessAsked() {
        create(ALICE);
        String bob = create(BOB).getChat().getGuid();
        simulator.world().chats().setArchived(bob, true);
        simulator.world().chats().setArchived(bob, true);
        assertThat(count(false)).isEqualTo(1);
        assertThat(count(true)).isEqualTo(2);
        assertThat(get(bob).getIsArchived()).isTrue();
        simulator.world().chats().setArchived(bob, false);
        assertThat(count(false)).isEqualTo(2);
        assertThat(changes()).containsExactly(new ChatChange.Archived(), new ChatChange.Unarchived());
    }

    private long count(boolean includeArchived) {
        return call(
                        ChatServiceGrpc.getGetChatCountMethod(),
                        GetChatCountRequest.newBuilder()
                                .setIncludeArchived(includeArchived)
                                .build())
                .getCount();
    }

    @Test
    void readingTakesTheUnreadCountToZeroOnce() {
        Person alice = simulator.person(ALICE);
        String chat = alice.openChat();
        MarkChatReadRequest read =
                MarkChatReadRequest.newBuilder().setChatGuid(chat).build();
        call(ChatServiceGrpc.getMarkChatReadMethod(), read);
        assertThat(changes()).isEmpty();
        alice.sendText(chat, "one");
        String two = alice.sendText(chat, "two").guid();
        assertThat(get(chat).getUnreadCount()).isEqualTo(2);
        call(ChatServiceGrpc.getMarkChatReadMethod(), read);
        call(ChatServiceGrpc.getMarkChatReadMethod(), read);
        assertThat(get(chat).getUnreadCount()).isZero();
        assertThat(changes()).hasSize(3).last().isEqualTo(new ChatChange.MarkedRead());
        assertThat(simulator
                        .world()
                        .messages()
                        .get(simulator.world().owner(), two)
                        .read())
                .isNotNull();
    }

    @Test
    void typingIsStateButNoEvent() {
        Person alice = simulator.person(ALICE);
        String chat = alice.openChat();
        alice.setTyping(chat, true);
        SetTypingRequest.Builder typing = SetTypingRequest.newBuilder().setChatGuid(chat);
        call(ChatServiceGrpc.getSetTypingMethod(), typing.setIsTyping(true).build());
        assertThat(simulator.world().chats().typing(chat)).containsExactly(ALICE, "owner@example.com");
        call(ChatServiceGrpc.getSetTypingMethod(), typing.setIsTyping(false).build());
        assertThat(simulator.world().chats().typing(chat)).containsExactly(ALICE);
        assertThat(changes()).isEmpty();
    }

    @Test
    void theContactCardIsShared() {
        String chat = create(ALICE).getChat().getGuid();
        call(
                ChatServiceGrpc.getShareContactInfoMethod(),
                ShareContactInfoRequest.newBuilder().setChatGuid(chat).build());
        assertThat(simulator.world().chats().isContactInfoShared(chat)).isTrue();
        assertThat(changes()).isEmpty();
    }

    @Test
    void backgroundsAreSetAndRemovedWithOneEventEach() {
        String chat = create(ALICE).getChat().getGuid();
        RemoveBackgroundRequest remove =
                RemoveBackgroundRequest.newBuilder().setChatGuid(chat).build();
        call(ChatServiceGrpc.getRemoveBackgroundMethod(), remove);
        assertThat(hasBackground(chat)).isFalse();
        for (byte[] image : List.of(Images.PNG, Images.JPEG, Images.HEIC, Images.HEIF)) {
            setBackground(chat, image);
            assertThat(hasBackground(chat)).isTrue();
        }
        call(ChatServiceGrpc.getRemoveBackgroundMethod(), remove);
        call(ChatServiceGrpc.getRemoveBackgroundMethod(), remove);
        assertThat(hasBackground(chat)).isFalse();
        assertThat(changes()).hasSize(5).last().isEqualTo(new ChatChange.BackgroundRemoved());
    }

    @Test
    void whatIsNoImageForABackgroundIsRefused() {
        String chat = create(ALICE).getChat().getGuid();
        for (byte[] image : List.of(Images.GIF, Images.WEBP, new byte[0], new byte[] {1})) {
            WireError error = refused(() -> {
                setBackground(chat, image);
                return null;
            });
            assertThat(error.errorCode).isEqualTo("invalidArgument");
            assertThat(error.context).containsEntry("field", "data");
        }
        assertThat(changes()).isEmpty();
    }

    private void setBackground(String chat, byte[] image) {
        call(
                ChatServiceGrpc.getSetBackgroundMethod(),
                SetBackgroundRequest.newBuilder()
                        .setChatGuid(chat)
                        .setData(ByteString.copyFrom(image))
                        .build());
    }

    private boolean hasBackground(String chat) {
        return call(
                        ChatServiceGrpc.getHasBackgroundMethod(),
                        HasBackgroundRequest.newBuilder().setChatGuid(chat).build())
                .getBackgroundPresent();
    }
}
