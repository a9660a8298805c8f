// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The common sends as Linq's requests. */
@Tag("jdk")
class LinqSendsTest extends LinqServer {

    private static final AppCard CARD = new AppCard(
            "ABCDE12345",
            "com.example.app",
            "App",
            "https://example.com/open",
            7L,
            null,
            new AppCardLayout("Caption", null, null, null, null, null, null, null, "Summary"));
    private static final AppCardSession SESSION = new AppCardSession(OTHER_ID, ID, null, null);

    @Test
    void aMessageOfTextAndFilesIsOneRequest() throws Exception {
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");

        Message message = result(client.messages()
                .send(
                        ID,
                        OutgoingMessage.of(
                                new TextPart(
                                        "Hi Bob",
                                        List.of(new TextFormat("bold", 0, 2, null)),
                                        List.of(new Mention(PERSON, 3, 3)),
                                        null),
                                AttachmentPart.of(OTHER_ID),
                                AttachmentPart.ofUrl("https://example.com/cat.png")),
                        SendOptions.builder()
                                .effect(Effect.SLAM)
                                .replyTo(new ReplyTarget(OTHER_ID, 1))
                                .clientMessageId("job-1")
                                .preferredService(ServiceType.IMESSAGE)
                                .overrideOptOut(true)
                                .build()));

        assertThat(request().getBody().utf8())
                .isEqualTo("{\"message\":{\"parts\":[{\"value\":\"Hi Bob\",\"text_decorations\":"
                        + "[{\"range\":[0,2],\"style\":\"bold\"}],\"mention\":\"" + PERSON
                        + "\",\"mention_range\":[3,6],\"type\":\"text\"},"
                        + "{\"attachment_id\":\"" + OTHER_ID + "\",\"type\":\"media\"},"
                        + "{\"url\":\"https://example.com/cat.png\",\"type\":\"media\"}],"
                        + "\"effect\":{\"name\":\"slam\",\"type\":\"bubble\"},\"idempotency_key\":\"job-1\","
                        + "\"preferred_service\":\"iMessage\",\"reply_to\":{\"message_id\":\"" + OTHER_ID
                        + "\",\"part_index\":1}},\"override_optout\":true}");
        assertThat(message.guid()).isEqualTo(OTHER_ID);
        assertThat(message.chatGuids()).containsExactly(ID);
    }

    @Test
    void aVoiceMemoComesBackAsAMessage() throws Exception {
        answer(
                202,
                "{\"voice_memo\":{\"id\":\"" + OTHER_ID + "\",\"chat\":{\"id\":\"" + ID
                        + "\",\"handles\":[],\"is_active\":true,\"is_group\":false},"
                        + "\"created_at\":\"2026-11-21T10:15:30Z\",\"from\":\"" + LINE
                        + "\",\"status\":\"queued\",\"to\":[\"" + PERSON + "\"],"
                        + "\"voice_memo\":{\"id\":\"" + ID + "\",\"filename\":\"memo.m4a\",\"mime_type\":\"audio/mp4\","
                        + "\"size_bytes\":12,\"url\":\"https://cdn.linqapp.com/m\"}}}");

        Message message = result(client.messages().sendVoiceMemo(ID, ID, SendOptions.NONE));

        assertThat(request().getBody().utf8()).isEqualTo("{\"attachment_id\":\"" + ID + "\"}");
        assertThat(message.guid()).isEqualTo(OTHER_ID);
        assertThat(message.isAudioMessage()).isTrue();
        assertThat(message.content().attachments().get(0).fileName()).isEqualTo("memo.m4a");
        assertThat(message.linq().from()).isEqualTo(LINE);
    }

    @Test
    void aCardIsSentAndThenReplaced() throws Exception {
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");

        SentAppCard sent = result(client.messages().sendAppCard(ID, CARD, SendOptions.NONE));
        SentAppCard updated = result(client.messages().updateAppCard(sent.session(), CARD, SendOptions.NONE));

        assertThat(request().getBody().utf8())
                .startsWith("{\"message\":{\"parts\":[{\"app\":{\"bundle_id\":\"com.example.app\",\"name\":\"App\","
                        + "\"team_id\":\"ABCDE12345\",\"app_store_id\":7},\"layout\":{\"caption\":\"Caption\"},"
                        + "\"fallback_text\":\"Summary\",\"url\":\"https://example.com/open\","
                        + "\"type\":\"imessage_app\"}]");
        assertThat(sent.session()).isEqualTo(SESSION);
        var update = request();
        assertThat(update.getUrl().encodedPath()).endsWith("/messages/" + OTHER_ID + "/update");
        assertThat(update.getBody().utf8())
                .isEqualTo("{\"layout\":{\"caption\":\"Caption\"},\"fallback_text\":\"Summary\","
                        + "\"url\":\"https://example.com/open\"}");
        assertThat(updated.session()).isEqualTo(SESSION);
    }

    static Stream<Arguments> whatPhotonAloneHas() {
        SendOptions key = SendOptions.builder().clientMessageId("job-1").build();
        SendOptions reply =
                SendOptions.builder().replyTo(ReplyTarget.of(OTHER_ID)).build();
        SendOptions effect = SendOptions.builder().effect(Effect.SLAM).build();
        SendOptions service =
                SendOptions.builder().preferredService(ServiceType.SMS).build();
        return Stream.of(
                refused(m -> send(m, SendOptions.builder().subject("s").build())),
                refused(m ->
                        send(m, SendOptions.builder().enableDataDetection(false).build())),
                refused(m ->
                        send(m, SendOptions.builder().enableLinkPreview(true).build())),
                refused(m -> send(m, new TextPart("a", null, null, 0))),
                refused(m -> send(m, new AttachmentPart(ID, null, "name", null))),
                refused(m -> send(
                        m,
                        new TextPart("ab", null, List.of(new Mention(PERSON, 0, 1), new Mention(LINE, 1, 1)), null))),
                refused(m -> m.sendVoiceMemo(ID, ID, key)),
                refused(m -> m.sendVoiceMemo(ID, ID, reply)),
                refused(m -> m.sendVoiceMemo(ID, ID, effect)),
                refused(m -> m.sendVoiceMemo(ID, ID, service)),
                refused(m -> m.updateAppCard(SESSION, CARD, key)),
                refused(m -> m.updateAppCard(SESSION, CARD, reply)),
                refused(m -> m.updateAppCard(
                        SESSION,
                        CARD,
                        SendOptions.builder().overrideOptOut(true).build())),
                refused(m -> m.sendAppCard(
                        ID,
                        new AppCard(
                                "ABCDE12345",
                                "a.b",
                                "App",
                                null,
                                null,
                                null,
                                new AppCardLayout("c", null, null, null, new byte[3], null, "t", null, null)),
                        SendOptions.NONE)),
                refused(m -> m.placeSticker(
                        ID,
                        OTHER_ID,
                        new StickerRequest(ID, null, new StickerPlacement(0, 0, null, null, null)),
                        MessagePartOptions.NONE)),
                refused(m -> m.getEmbeddedMedia(ID, OTHER_ID)));
    }

    @ParameterizedTest
    @MethodSource("whatPhotonAloneHas")
    void whatPhotonAloneHasIsRefused(Function<Messages, CompletableFuture<?>> call) throws Exception {
        IMessageException failure = failure(call.apply(client.messages()));

        assertThat(failure.code()).isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
        assertThat(failure).hasMessageStartingWith("Linq has no operation");
        assertThat(server.getRequestCount()).isZero();
    }

    static Stream<Arguments> whatNobodyCanSend() {
        return Stream.of(
                refused(m -> m.send(ID, null, SendOptions.NONE)),
                refused(m -> m.send(ID, OutgoingMessage.of(), SendOptions.NONE)),
                refused(m -> m.sendText(
                        ID,
                        null,
                        SendTextOptions.builder()
                                .formatting(List.of(new TextFormat("bold", 0, 1, null)))
                                .build())),
                refused(m -> send(m, TextPart.of(null))),
                refused(m -> send(m, TextPart.of(" "))),
                refused(m -> send(m, new TextPart("a", List.of(new TextFormat("bold", 0, 2, null)), null, null))),
                refused(m -> send(m, new TextPart("a", null, List.of(new Mention(PERSON, 0, 2)), null))),
                refused(m -> send(m, new TextPart("a", null, List.of(new Mention(" ", 0, 1)), null))),
                refused(m -> send(m, new AttachmentPart(null, null, null, null))),
                refused(m -> send(m, new AttachmentPart(ID, "https://example.com/a", null, null))),
                refused(m -> m.sendVoiceMemo(ID, null, SendOptions.NONE)),
                refused(m -> m.sendAppCard(ID, null, SendOptions.NONE)),
                refused(m -> m.updateAppCard(null, CARD, SendOptions.NONE)));
    }

    @ParameterizedTest
    @MethodSource("whatNobodyCanSend")
    void whatCannotBeSentIsRefused(Function<Messages, CompletableFuture<?>> call) throws Exception {
        assertThat(failure(call.apply(client.messages())).code()).isEqualTo(ErrorCodes.INVALID_ARGUMENT);
        assertThat(server.getRequestCount()).isZero();
    }

    private static CompletableFuture<Message> send(Messages messages, SendOptions options) {
        return messages.send(ID, OutgoingMessage.text("Hi"), options);
    }

    private static CompletableFuture<Message> send(Messages messages, OutgoingPart part) {
        return messages.send(ID, OutgoingMessage.of(part), SendOptions.NONE);
    }

    private static Arguments refused(Function<Messages, CompletableFuture<?>> call) {
        return Arguments.of(call);
    }
}
