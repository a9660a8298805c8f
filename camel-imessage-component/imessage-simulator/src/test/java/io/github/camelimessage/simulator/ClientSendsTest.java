// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of texts and files. */
class ClientSendsTest extends ClientSuite {

    private String chat;
    private String picture;
    private Messages messages;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
        picture = upload("cat.png", "image/png", Images.PNG);
        messages = client.messages();
    }

    private String upload(String name, String type, byte[] data) {
        return keep(MediaFile.of(name, type, data));
    }

    private Message send(OutgoingPart... parts) throws Exception {
        return result(messages.send(chat, OutgoingMessage.of(parts), SendOptions.NONE));
    }

    private List<String> calls() {
        return simulator.calls().all().stream().map(RecordedCall::rpc).toList();
    }

    @Test
    void whatAMessageHoldsChoosesItsCall() throws Exception {
        simulator.calls().clear();

        send(TextPart.of("Hi"));
        send(AttachmentPart.of(picture));
        send(TextPart.of("Look"), AttachmentPart.of(picture));
        send(new TextPart("Hi", null, null, 0));
        result(messages.send(
                chat,
                OutgoingMessage.of(AttachmentPart.of(picture)),
                SendOptions.builder().subject("A file with a subject").build()));

        assertThat(calls())
                .containsExactly(
                        "SendTextMessage",
                        "SendAttachmentMessage",
                        "SendMultipartMessage",
                        "SendMultipartMessage",
                        "SendMultipartMessage");
    }

    @Test
    void aFileArrivesWithItsNameAndItsOptions() throws Exception {
        String question = simulator.person(ALICE).sendText(chat, "Picture?").guid();

        Message sent = result(messages.send(
                chat,
                OutgoingMessage.of(new AttachmentPart(picture, null, "Tom.png", null)),
                SendOptions.builder()
                        .replyTo(new ReplyTarget(question, 0))
                        .effect(Effect.CONFETTI)
                        .build()));

        AttachmentInfo file = sent.content().attachments().get(0);
        assertThat(file.guid()).isEqualTo(picture);
        assertThat(file.fileName()).isEqualTo("Tom.png");
        assertThat(file.mimeType()).isEqualTo("image/png");
        assertThat(file.totalBytes()).isEqualTo(Images.PNG.length);
        assertThat(file.isOutgoing()).isTrue();
        assertThat(sent.replyTargetGuid()).isEqualTo(question);
        assertThat(sent.content().expressiveSendStyleId()).isEqualTo(Effect.CONFETTI.styleId());
        assertThat(sent.isAudioMessage()).isFalse();
        assertThat(result(messages.get(sent.guid()))).isEqualTo(sent);
    }

    @Test
    void aVoiceMemoIsOne() throws Exception {
        String sound = upload("memo.m4a", "audio/mp4", new byte[] {1, 2, 3});

        Message sent = result(messages.sendVoiceMemo(chat, sound, SendOptions.NONE));

        assertThat(sent.isAudioMessage()).isTrue();
        MessageState seen = simulator.world().messages().find(sent.guid());
        assertThat(seen.parts()).singleElement().isInstanceOfSatisfying(Part.Media.class, media -> assertThat(
                        media.isVoiceMemo())
                .isTrue());
    }

    @Test
    void partsArriveTogetherAndMentionsAreWhereTheyWere() throws Exception {
        // The wave takes two UTF-16 units, and so counts as two.
        String text = "\uD83D\uDC4B Bob and Carol: look";

        Message sent = send(
                new TextPart(
                        text,
                        List.of(new TextFormat("bold", 0, 8, null), new TextFormat("effect", 18, 4, "big")),
                        List.of(new Mention("bob@example.com", 3, 3), new Mention("carol@example.com", 11, 5)),
                        null),
                AttachmentPart.of(picture),
                new TextPart("Nice?", List.of(new TextFormat("italic", 0, 4, null)), null, null));

        assertThat(sent.partCount()).isEqualTo(3);
        assertThat(sent.content().text()).isEqualTo(text + "\nNice?");
        assertThat(sent.content().mentions())
                .containsExactly(new Mention("bob@example.com", 3, 3), new Mention("carol@example.com", 11, 5));
        // A formatted range is split where mentions start and end.
        assertThat(sent.content().formatting())
                .containsExactly(
                        new TextFormat("bold", 0, 3, null),
                        new TextFormat("bold", 3, 3, null),
                        new TextFormat("bold", 6, 2, null),
                        new TextFormat("effect", 18, 4, "big"),
                        new TextFormat("italic", text.length() + 1, 4, null));
        assertThat(sent.content().attachments()).hasSize(1);
        assertThat(simulator.world().messages().find(sent.guid()).parts())
                .hasExactlyElementsOfTypes(Part.Text.class, Part.Media.class, Part.Text.class);
    }

    @Test
    void aMentionOfAWholePartAndChosenBubbles() throws Exception {
        Message sent = send(
                new TextPart("second", null, null, 1),
                new TextPart("@Bob", null, List.of(new Mention("bob@example.com", 0, 4)), 0));

        assertThat(sent.content().text()).isEqualTo("@Bob\nsecond");
        assertThat(sent.content().mentions()).containsExactly(new Mention("bob@example.com", 0, 4));
    }

    @Test
    void everyOptionOfAMessageOfPartsArrives() throws Exception {
        String question = simulator.person(ALICE).sendText(chat, "Well?").guid();

        Message sent = result(messages.send(
                chat,
                OutgoingMessage.of(TextPart.of("One"), TextPart.of("Two")),
                SendOptions.builder()
                        .subject("Subject")
                        .effect(Effect.SLAM)
                        .replyTo(ReplyTarget.of(question))
                        .enableDataDetection(false)
                        .clientMessageId("parts-1")
                        .build()));

        assertThat(sent.subject()).isEqualTo("Subject");
        assertThat(sent.content().expressiveSendStyleId()).isEqualTo(Effect.SLAM.styleId());
        assertThat(sent.replyTargetGuid()).isEqualTo(question);
    }

    @Test
    void aKeyedMessageIsSentOnce() throws Exception {
        OutgoingMessage message = OutgoingMessage.of(TextPart.of("Look"), AttachmentPart.of(picture));
        SendOptions keyed = SendOptions.builder().clientMessageId("job-7").build();

        Message first = result(messages.send(chat, message, keyed));
        Message again = result(messages.send(chat, message, keyed));

        assertThat(again).isEqualTo(first);
        assertThat(simulator.world().messages().inspect(chat, 10).messages()).hasSize(1);
    }

    @Test
    void whatTheServerDoesNotKnowIsRefused() throws Exception {
        IMessageException missing =
                failure(messages.send(chat, OutgoingMessage.of(AttachmentPart.of("none")), SendOptions.NONE));
        assertThat(missing).isInstanceOf(NotFoundException.class);
        assertThat(missing.code()).isEqualTo("attachmentNotFound");
        assertThat(missing).hasMessageContaining("none");
        assertThat(failure(messages.sendVoiceMemo("any;-;nobody@example.com", picture, SendOptions.NONE))
                        .code())
                .isEqualTo("chatNotFound");
        assertThat(failure(messages.send(
                        chat,
                        OutgoingMessage.of(
                                new TextPart("a", null, null, 0), new AttachmentPart(picture, null, null, 0)),
                        SendOptions.NONE)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void rulesHoldBeforeTheNetwork() throws Exception {
        simulator.calls().clear();
        SendOptions subject = SendOptions.builder().subject("s").build();

        refused(ErrorCodes.INVALID_ARGUMENT, messages.send(chat, null, SendOptions.NONE));
        refused(ErrorCodes.INVALID_ARGUMENT, messages.send(chat, OutgoingMessage.of(), SendOptions.NONE));
        refused(ErrorCodes.INVALID_ARGUMENT, TextPart.of(null));
        refused(ErrorCodes.INVALID_ARGUMENT, TextPart.of(" "), AttachmentPart.of(picture));
        refused(ErrorCodes.INVALID_ARGUMENT, new TextPart("a", null, null, -1));
        refused(ErrorCodes.INVALID_ARGUMENT, new TextPart("a", null, List.of(new Mention(ALICE, 0, 2)), null));
        refused(ErrorCodes.INVALID_ARGUMENT, new TextPart("a", null, List.of(new Mention(" ", 0, 1)), null));
        refused(
                ErrorCodes.INVALID_ARGUMENT,
                new TextPart("ab", null, List.of(new Mention(ALICE, 0, 2), new Mention(ALICE, 1, 1)), null));
        refused(
                ErrorCodes.INVALID_ARGUMENT,
                new TextPart("\uD83D\uDC4B", null, List.of(new Mention(ALICE, 0, 1)), null));
        refused(
                ErrorCodes.INVALID_ARGUMENT,
                new TextPart("a", List.of(new TextFormat("bold", 0, 2, null)), null, null),
                TextPart.of("b"));
        refused(ErrorCodes.INVALID_ARGUMENT, AttachmentPart.of(" "));
        refused(ErrorCodes.INVALID_ARGUMENT, messages.sendVoiceMemo(chat, null, SendOptions.NONE));
        refused(ErrorCodes.OPERATION_NOT_SUPPORTED, AttachmentPart.ofUrl("https://example.com/a.png"));
        refused(ErrorCodes.OPERATION_NOT_SUPPORTED, messages.sendVoiceMemo(chat, picture, subject));
        refused(
                ErrorCodes.OPERATION_NOT_SUPPORTED,
                messages.send(
                        chat,
                        OutgoingMessage.of(TextPart.of("a"), TextPart.of("b")),
                        SendOptions.builder().enableLinkPreview(true).build()));
        refused(
                ErrorCodes.OPERATION_NOT_SUPPORTED,
                messages.send(
                        chat,
                        OutgoingMessage.text("a"),
                        SendOptions.builder().preferredService(ServiceType.SMS).build()));
        refused(
                ErrorCodes.OPERATION_NOT_SUPPORTED,
                messages.send(
                        chat,
                        OutgoingMessage.text("a"),
                        SendOptions.builder().overrideOptOut(true).build()));

        assertThat(simulator.calls().all()).isEmpty();
    }

    private void refused(String code, OutgoingPart... parts) throws Exception {
        refused(code, messages.send(chat, OutgoingMessage.of(parts), SendOptions.NONE));
    }

    private static void refused(String code, CompletableFuture<?> call) throws Exception {
        IMessageException refused = failure(call);
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused).isInstanceOf(ValidationException.class);
    }
}
