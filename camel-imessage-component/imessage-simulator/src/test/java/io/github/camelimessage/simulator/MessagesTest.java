// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.ListRecentMessagesRequest;
import io.github.camelimessage.photon.proto.Message;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.ReplyTarget;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.TextFormat;
import io.github.camelimessage.photon.proto.UnsendMessageRequest;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest extends OverBothWires {
    private final TestClock clock = new TestClock();
    private Person alice;
    private String chat;

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.clock(clock);
    }

    @BeforeEach
    void openChat() {
        alice = simulator.person(ALICE);
        chat = alice.openChat();
    }

    private Message send(SendTextMessageRequest.Builder request) {
        return call(MessageServiceGrpc.getSendTextMessageMethod(), request.build())
                .getMessage();
    }

    private SendTextMessageRequest.Builder text(String text) {
        return SendTextMessageRequest.newBuilder().setChatGuid(chat).setText(text);
    }

    @Test
    void aTextIsTrimmedAndComesBackWithAllThatClientsNeed() {
        Message message = send(text(" Hello\n")
                .setSubject("S")
                .setEffectId("effect")
                .addFormatting(TextFormat.newBuilder().setType("bold").setLength(5)));
        assertThat(message.getContent().getText()).isEqualTo("Hello");
        assertThat(message.getContent().getFormatting(0).getType()).isEqualTo("bold");
        assertThat(message.getSubject()).isEqualTo("S");
        assertThat(message.getDateCreated().getSeconds())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(message.getIsFromMe()).isTrue();
        assertThat(message.getIsSent()).isTrue();
        assertThat(message.getChatGuidsList()).containsExactly(chat);
        assertThat(get(message.getGuid())).isEqualTo(message);
        assertThat(changes()).singleElement().isInstanceOf(MessageChange.Received.class);
    }

    @Test
    void aBlankTextAndAnUnknownChatAreRefused() {
        assertThat(refused(() -> send(text(" \n"))).context).containsEntry("field", "text");
        assertThat(refused(() -> send(text("x").setChatGuid("any;+;none"))).errorCode)
                .isEqualTo("chatNotFound");
    }

    @Test
    void aReplyNamesItsTargetAndItsThread() {
        String first = alice.sendText(chat, "first").guid();
        Message second = send(text("second").setReplyTo(ReplyTarget.newBuilder().setMessageGuid(first)));
        Message third = send(text("third").setReplyTo(ReplyTarget.newBuilder().setMessageGuid(second.getGuid())));
        assertThat(third.getReplyTargetGuid()).isEqualTo(second.getGuid());
        assertThat(third.getThreadOriginatorGuid()).isEqualTo(first);
        WireError unknown =
                refused(() -> send(text("x").setReplyTo(ReplyTarget.newBuilder().setMessageGuid("none"))));
        assertThat(unknown.errorCode).isEqualTo("messageNotFound");
        assertThat(unknown.context).containsEntry("message", "none");
    }

    private Message get(String guid) {
        return call(
                        MessageServiceGrpc.getGetMessageMethod(),
                        GetMessageRequest.newBuilder().setMessageGuid(guid).build())
                .getMessage();
    }

    @Test
    void anUnknownMessageIsNotFoundWhateverItsGuidLooksLike() {
        WireError error = refused(() -> get("p:0/spc-msg 1+1"));
        assertThat(error.status).isEqualTo("not_found");
        assertThat(error.errorCode).isEqualTo("messageNotFound");
        assertThat(error.context).containsEntry("message", "p:0/spc-msg 1+1");
    }

    @Test
    void pagesAreNewestFirstAndStayStable() {
        for (int i = 0; i < 5; i++) {
            alice.sendText(chat, "in " + i);
            send(text("out " + i));
        }
        List<String> texts = new ArrayList<>();
        ListRecentMessagesRequest.Builder request =
                ListRecentMessagesRequest.newBuilder().setPageSize(2).setIsFromMe(false);
        boolean more = true;
        while (more) {
            var page = call(MessageServiceGrpc.getListRecentMessagesMethod(), request.build());
            page.getMessagesList().forEach(m -> texts.add(m.getContent().getText()));
            alice.sendText(chat, "later");
            more = page.hasNextPageToken();
            request.setPageToken(page.getNextPageToken());
        }
        assertThat(texts).containsExactly("in 4", "in 3", "in 2", "in 1", "in 0");
    }

    @Test
    void aListKeepsToItsChatAndItsTime() {
        alice.sendText(chat, "early");
        clock.advance(Duration.ofMinutes(1));
        Timestamp middle = Timestamp.newBuilder()
                .setSeconds(clock.instant().getEpochSecond())
                .build();
        alice.sendText(chat, "late");
        Person carol = simulator.person(CAROL);
        carol.sendText(carol.openChat(), "elsewhere");
        ListChatMessagesRequest.Builder request =
                ListChatMessagesRequest.newBuilder().setChatGuid(chat);
        assertThat(list(request.setAfter(middle))).containsExactly("late");
        assertThat(list(request.clearAfter().setBefore(middle))).containsExactly("early");
        assertThat(list(request.clearBefore().setIsRead(true))).isEmpty();
        assertThat(refused(() -> list(request.setPageSize(101))).context).containsEntry("field", "page_size");
        assertThat(refused(() -> list(request.setPageSize(1).setPageToken("?"))).context)
                .containsEntry("field", "page_token");
    }

    private List<String> list(ListChatMessagesRequest.Builder request) {
        return call(MessageServiceGrpc.getListChatMessagesMethod(), request.build()).getMessagesList().stream()
                .map(message -> message.getContent().getText())
                .toList();
    }

    @Test
    void ownMessagesAreEditedAndUnsentWithinTheirTime() {
        String guid = send(text("Helo")).getGuid();
        MessageTarget target = MessageTarget.newBuilder()
                .setChatGuid(chat)
                .setMessageGuid(guid)
                .build();
        EditMessageRequest edit = EditMessageRequest.newBuilder()
                .setTarget(target)
                .setNewText("Hello")
                .build();
        Message edited = call(MessageServiceGrpc.getEditMessageMethod(), edit).getMessage();
        assertThat(edited.getContent().getText()).isEqualTo("Hello");
        assertThat(edited.hasDateEdited()).isTrue();
        UnsendMessageRequest unsend =
                UnsendMessageRequest.newBuilder().setTarget(target).build();
        clock.advance(Duration.ofMinutes(3));
        WireError late = refused(() -> call(MessageServiceGrpc.getUnsendMessageMethod(), unsend));
        assertThat(late.status).isEqualTo("failed_precondition");
        assertThat(late.errorCode).isEqualTo("preconditionFailed");
        clock.advance(Duration.ofMinutes(13));
        assertThat(refused(() -> call(MessageServiceGrpc.getEditMessageMethod(), edit)).errorCode)
                .isEqualTo("preconditionFailed");
        assertThat(changes()).hasSize(2).last().isInstanceOf(MessageChange.Edited.class);
    }

    @Test
    void reactionsReplaceEachOtherAndGoAway() {
        MessageState message = alice.sendText(chat, "Hello");
        SetReactionRequest.Builder request = SetReactionRequest.newBuilder()
                .setTarget(MessageTarget.newBuilder().setChatGuid(chat).setMessageGuid(message.guid()))
                .setReaction(MessageReaction.newBuilder().setKind(MessageReactionKind.MESSAGE_REACTION_KIND_LOVE))
                .setIsSet(true);
        assertThat(react(request).getAppliedReactionsList()).hasSize(1);
        request.setReaction(MessageReaction.newBuilder().setKind(MessageReactionKind.MESSAGE_REACTION_KIND_LIKE));
        assertThat(react(request).getAppliedReactionsList()).hasSize(1);
        assertThat(react(request.setIsSet(false)).getAppliedReactionsList()).isEmpty();
        assertThat(react(request).getAppliedReactionsList()).isEmpty();
        assertThat(changes()).hasSize(4).last().isInstanceOf(MessageChange.ReactionRemoved.class);
        request.setReaction(MessageReaction.newBuilder().setKind(MessageReactionKind.MESSAGE_REACTION_KIND_STICKER));
        assertThat(refused(() -> react(request)).errorCode).isEqualTo("invalidArgument");
    }

    private Message react(SetReactionRequest.Builder request) {
        return call(MessageServiceGrpc.getSetReactionMethod(), request.build()).getMessage();
    }
}
