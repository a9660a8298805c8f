// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.BackgroundStyle;
import io.github.camelimessage.model.linq.BackgroundType;
import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.EffectType;
import io.github.camelimessage.model.linq.ExperienceCall;
import io.github.camelimessage.model.linq.IMessageApp;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.MessageEffect;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import io.github.camelimessage.model.linq.TextAnimation;
import io.github.camelimessage.model.linq.TextDecoration;
import io.github.camelimessage.model.linq.TextRange;
import io.github.camelimessage.model.linq.TextStyle;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.model.linq.WebhookEventType;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before the call, and what is just accepted. */
class LinqRulesTest extends LinqServer {

    private static final RequestPart.Text TEXT = RequestPart.Text.of("hello");
    private static final IMessageApp APP = new IMessageApp("com.example.app", "App", "ABCDE12345", null);
    private static final IMessageAppLayout CAPTION = IMessageAppLayout.ofCaption("c");

    /** @param field the field that the refusal names; null if the call is accepted */
    record Rule(String field, String name, Function<LinqApi, CompletableFuture<?>> call) {
        @Override
        public String toString() {
            return (field == null ? "passes: " : "refused: ") + name;
        }
    }

    private static Rule refused(String field, String name, Function<LinqApi, CompletableFuture<?>> call) {
        return new Rule(field, name, call);
    }

    private static Rule passes(String name, Function<LinqApi, CompletableFuture<?>> call) {
        return new Rule(null, name, call);
    }

    private static Function<LinqApi, CompletableFuture<?>> send(RequestPart... parts) {
        return send(content(parts).build());
    }

    private static Function<LinqApi, CompletableFuture<?>> send(LinqMessageContent message) {
        return api -> api.messages().send(ID, new SendMessageRequest(message, null));
    }

    private static LinqMessageContent.Builder content(RequestPart... parts) {
        LinqMessageContent.Builder message = LinqMessageContent.builder();
        for (RequestPart part : parts) {
            message.part(part);
        }
        return message;
    }

    private static Function<LinqApi, CompletableFuture<?>> create(String from, List<String> to, RequestPart part) {
        return api ->
                api.chats().create(new CreateChatRequest(from, content(part).build(), to, null));
    }

    private static Function<LinqApi, CompletableFuture<?>> decorated(TextDecoration... decorations) {
        return send(new RequestPart.Text("hello", List.of(decorations), null, null));
    }

    private static TextDecoration style(int start, int end) {
        return new TextDecoration(new TextRange(start, end), null, TextStyle.BOLD);
    }

    private static TextDecoration animation(int start, int end) {
        return new TextDecoration(new TextRange(start, end), TextAnimation.SHAKE, null);
    }

    private static Function<LinqApi, CompletableFuture<?>> card(IMessageApp app, IMessageAppLayout layout, String url) {
        return send(new RequestPart.App(app, layout, null, null, url));
    }

    private static Function<LinqApi, CompletableFuture<?>> background(
            BackgroundType type, BackgroundStyle style, String variant, List<String> shades) {
        return api -> api.backgrounds().set(ID, new SetBackgroundRequest(type, null, variant, shades, style));
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "@example.com").toList();
    }

    private static RequestPart[] times(int count, RequestPart part) {
        return Collections.nCopies(count, part).toArray(RequestPart[]::new);
    }

    static Stream<Rule> rules() {
        RequestPart.Media url = RequestPart.Media.ofUrl("https://a.example/a.png");
        RequestPart.Media upload = RequestPart.Media.ofAttachment(OTHER_ID);
        RequestPart.Link link = new RequestPart.Link("https://a.example");
        return Stream.of(
                        recipients(),
                        ids(),
                        Stream.of(
                                refused("message.parts", "no parts", send()),
                                refused("message", "no message", send((LinqMessageContent) null)),
                                refused("message.parts[0]", "link beside text", send(link, TEXT)),
                                refused(
                                        "message.parts[0]",
                                        "link in a first message",
                                        create(LINE, List.of(PERSON), link)),
                                passes("link in a chat", send(link)),
                                refused(
                                        "message.parts[1]",
                                        "app card beside text",
                                        send(TEXT, new RequestPart.App(APP, CAPTION, null, null, null))),
                                refused(
                                        "message.parts[1]",
                                        "app clip beside text",
                                        send(TEXT, new RequestPart.AppClip("https://a.example"))),
                                refused("message.parts[1]", "two texts in a row", send(TEXT, TEXT)),
                                passes("media between texts", send(TEXT, upload, TEXT)),
                                passes("100 parts", send(times(100, upload))),
                                refused("message.parts", "101 parts", send(times(101, upload))),
                                passes("40 URLs", send(times(40, url))),
                                refused("message.parts", "41 URLs", send(times(41, url))),
                                passes(
                                        "41 files that Linq has",
                                        send(times(41, RequestPart.Media.ofUrl("https://cdn.linqapp.com/a/b.png")))),
                                refused("message.parts[0].value", "blank text", send(RequestPart.Text.of(" "))),
                                passes("longest text", send(RequestPart.Text.of("😀".repeat(10_000)))),
                                refused(
                                        "message.parts[0].value",
                                        "text too long",
                                        send(RequestPart.Text.of("x".repeat(10_001)))),
                                refused(
                                        "message.parts[0].value",
                                        "link too long",
                                        send(new RequestPart.Link("https://a.example/" + "x".repeat(2048)))),
                                refused("message.parts[0].value", "link without host", send(new RequestPart.Link("a"))),
                                refused(
                                        "message.parts[0]",
                                        "media of nothing",
                                        send(new RequestPart.Media(null, null))),
                                refused(
                                        "message.parts[0]",
                                        "media of both",
                                        send(new RequestPart.Media(OTHER_ID, "https://a.example"))),
                                refused(
                                        "message.parts[0].url",
                                        "media over http",
                                        send(RequestPart.Media.ofUrl("http://a.example/a.png"))),
                                passes(
                                        "media of the simulator",
                                        send(RequestPart.Media.ofUrl("http://localhost:9/a.png"))),
                                refused(
                                        "message.idempotency_key",
                                        "key too long",
                                        send(content(TEXT)
                                                .idempotencyKey("k".repeat(256))
                                                .build())),
                                passes(
                                        "longest key",
                                        send(content(TEXT)
                                                .idempotencyKey("k".repeat(255))
                                                .build())),
                                refused(
                                        "message.reply_to.part_index",
                                        "negative part",
                                        send(content(TEXT)
                                                .replyTo(new ReplyTo(ID, -1))
                                                .build())),
                                refused(
                                        "message.reply_to.message_id",
                                        "reply to no id",
                                        send(content(TEXT)
                                                .replyTo(new ReplyTo("x", 0))
                                                .build())),
                                refused(
                                        "message.effect.type",
                                        "effect elsewhere",
                                        send(content(TEXT)
                                                .effect(new MessageEffect("slam", new EffectType("window")))
                                                .build())),
                                passes(
                                        "effect by its name",
                                        send(content(TEXT)
                                                .effect(new MessageEffect("slam", null))
                                                .build())),
                                refused(
                                        "message.parts",
                                        "experience with parts",
                                        send(content(TEXT)
                                                .experience(new ExperienceCall("link", "open", null))
                                                .build())),
                                refused(
                                        "message.preferred_service",
                                        "app card over SMS",
                                        send(content(new RequestPart.App(APP, CAPTION, null, null, null))
                                                .preferredService(ServiceType.SMS)
                                                .build())),
                                refused(
                                        "message.parts[0].mention_range",
                                        "range without mention",
                                        send(new RequestPart.Text("hi", null, null, new TextRange(0, 1))))),
                        decorations(),
                        cards(),
                        others())
                .flatMap(Function.identity());
    }

    private static Stream<Rule> recipients() {
        return Stream.of(
                refused("from", "line with blanks", create("+1 222 333 4444", List.of(PERSON), TEXT)),
                refused("from", "line without plus", create("12223334444", List.of(PERSON), TEXT)),
                refused("from", "no line", create(null, List.of(PERSON), TEXT)),
                refused("to", "nobody", create(LINE, List.of(), TEXT)),
                refused("to", "32 people", create(LINE, people(32), TEXT)),
                passes("31 people", create(LINE, people(31), TEXT)),
                refused("to[1]", "no handle", create(LINE, List.of(PERSON, "alice"), TEXT)),
                refused("to[0]", "16 digits", create(LINE, List.of("+1234567890123456"), TEXT)),
                refused("handle", "participant", api -> api.participants().add(ID, "(222) 333-4444")),
                refused("exclude_from[0]", "excluded line", api -> api.messages()
                        .create(new CreateMessageRequest(
                                content(TEXT).build(), List.of(PERSON), null, null, List.of("x")))),
                refused("address", "RCS by e-mail", api -> api.capability()
                        .checkRcs(new CapabilityRequest("a@example.com", null))),
                refused("handle", "short code of two digits", api -> api.blockedHandles()
                        .block(new BlockHandleRequest("12", null))));
    }

    private static Stream<Rule> ids() {
        return Stream.concat(
                Stream.of("", " ", ".", "..", "%2e%2e", "x/../y", ID + "/read", "any;-;a@example.com", ID + "0")
                        .map(id -> refused("chat_id", "chat id '" + id + "'", api -> api.chats()
                                .get(id))),
                Stream.of(
                        refused("chat_id", "no chat id", api -> api.chats().markRead(null)),
                        refused("message_id", "message id", api -> api.messages()
                                .get("..")),
                        refused("attachment_id", "attachment id", api -> api.attachments()
                                .delete("..")),
                        refused("subscription_id", "webhook id", api -> api.webhookSubscriptions()
                                .get("..")),
                        refused("subscription_id", "webhook path", api -> api.webhookSubscriptions()
                                .delete("a/b")),
                        passes("blanks around an id", api -> api.chats().get(" " + ID + "\n"))));
    }

    private static Stream<Rule> decorations() {
        return Stream.of(
                passes("styles overlap", decorated(style(0, 5), style(2, 3))),
                passes("animation behind a style", decorated(style(0, 2), animation(2, 5))),
                refused(
                        "message.parts[0].text_decorations[1].range",
                        "animation over a style",
                        decorated(style(0, 3), animation(2, 5))),
                refused(
                        "message.parts[0].text_decorations[1].range",
                        "style over an animation",
                        decorated(animation(2, 5), style(0, 3))),
                refused("message.parts[0].text_decorations[0].range", "beyond the text", decorated(style(0, 6))),
                refused("message.parts[0].text_decorations[0].range", "empty range", decorated(style(2, 2))),
                refused("message.parts[0].text_decorations[0].range", "negative range", decorated(style(-1, 2))),
                refused(
                        "message.parts[0].text_decorations[0]",
                        "neither style nor animation",
                        decorated(new TextDecoration(new TextRange(0, 1), null, null))),
                refused(
                        "message.parts[0].text_decorations[0]",
                        "style and animation",
                        decorated(new TextDecoration(new TextRange(0, 1), TextAnimation.NOD, TextStyle.BOLD))));
    }

    private static Stream<Rule> cards() {
        String card = "message.parts[0].";
        return Stream.of(
                passes("https card", card(APP, CAPTION, "https://a.example")),
                passes("data card", card(APP, CAPTION, "data:text/plain,x")),
                refused(card + "url", "http card", card(APP, CAPTION, "http://a.example")),
                refused(card + "url", "long card", card(APP, CAPTION, "https://a.example/" + "x".repeat(2048))),
                refused(card + "url", "long data", card(APP, CAPTION, "data:," + "x".repeat(16_384))),
                refused(
                        card + "app.bundle_id",
                        "colon",
                        card(new IMessageApp("a:b", "n", "ABCDE12345", null), CAPTION, null)),
                refused(
                        card + "app.team_id",
                        "team",
                        card(new IMessageApp("a", "n", "abcde12345", null), CAPTION, null)),
                refused(card + "app.name", "name", card(new IMessageApp("a", " ", "ABCDE12345", null), CAPTION, null)),
                refused(
                        card + "layout",
                        "nothing to see",
                        card(APP, new IMessageAppLayout(null, null, null, null, null, null, null), null)),
                refused(
                        card + "layout.image_url",
                        "title without image",
                        card(APP, new IMessageAppLayout("c", null, "t", null, null, null, null), null)),
                refused("url", "card with url and experience", api -> api.messages()
                        .updateAppCard(
                                ID,
                                new UpdateAppCardRequest(
                                        CAPTION,
                                        null,
                                        null,
                                        "https://a.example",
                                        new ExperienceCall("link", "open", null)))));
    }

    private static Stream<Rule> others() {
        return Stream.of(
                refused("voice_memo", "no sound", api -> api.messages()
                        .sendVoiceMemo(ID, new VoiceMemoRequest(null, null, null))),
                refused("voice_memo", "two sounds", api -> api.messages()
                        .sendVoiceMemo(ID, new VoiceMemoRequest("https://a.example", ID, null))),
                refused("custom_emoji", "custom without emoji", api -> api.messages()
                        .react(ID, new ReactionRequest(ChangeOperation.ADD, ReactionType.CUSTOM, null, null))),
                refused("part_index", "negative part", api -> api.messages()
                        .react(ID, new ReactionRequest(ChangeOperation.ADD, ReactionType.LOVE, null, -1))),
                refused("operation", "strange operation", api -> api.messages()
                        .react(ID, new ReactionRequest(new ChangeOperation("flip"), ReactionType.LOVE, null, 0))),
                refused("text", "edit to nothing", api -> api.messages().edit(ID, new EditMessageRequest("", null))),
                refused("limit", "no chats", api -> api.chats().list(new ChatQuery(null, null, null, 0))),
                refused("limit", "too many chats", api -> api.chats().list(new ChatQuery(null, null, null, 101))),
                refused("limit", "too long a page of a thread", api -> api.messages()
                        .thread(ID, new MessageQuery(null, null, 101))),
                refused("order", "strange order", api -> api.messages()
                        .thread(ID, new MessageQuery(new ThreadOrder("newest"), null, null))),
                passes("100 messages of a thread", api -> api.messages()
                        .thread(ID, new MessageQuery(ThreadOrder.DESC, null, 100))),
                passes("100 chats", api -> api.chats().list(new ChatQuery(null, null, null, 100))),
                refused("display_name", "blank name", api -> api.chats().update(ID, new UpdateChatRequest(" ", null))),
                refused("size_bytes", "empty file", api -> api.attachments()
                        .create(new CreateAttachmentRequest("image/png", "a", 0))),
                refused("size_bytes", "large file", api -> api.attachments()
                        .create(new CreateAttachmentRequest("image/png", "a", 104_857_601))),
                refused("target_url", "webhook over http", api -> api.webhookSubscriptions()
                        .create(new CreateWebhookSubscriptionRequest(
                                List.of(WebhookEventType.MESSAGE_SENT), "http://a.example", null))),
                refused("poll.options", "poll of one", api -> api.polls()
                        .create(ID, new CreatePollRequest(NewPoll.of("yes")))),
                refused("type", "background", background(new BackgroundType("x"), null, null, null)),
                refused("variant", "colour", background(BackgroundType.COLOR, null, "beige", null)),
                refused("shades", "custom colour", background(BackgroundType.COLOR, null, null, List.of("#000000"))),
                passes("named colour", background(BackgroundType.COLOR, null, "deep_sea", null)),
                refused("variant", "scene", background(BackgroundType.DYNAMIC, BackgroundStyle.WATER, "dusk", null)),
                refused("style", "glitter", background(BackgroundType.DYNAMIC, BackgroundStyle.GLITTER, "dusk", null)),
                refused("image_url", "photo", background(BackgroundType.PHOTO, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isRefusedWithItsFieldOrPasses(Rule rule) throws Exception {
        answer(error(418, 1)); // for accepted calls
        IMessageException failure = failure(rule.call.apply(api()));

        if (rule.field == null) {
            assertThat(failure.details().httpStatus()).isEqualTo(418);
        } else {
            assertThat(failure).isInstanceOf(ValidationException.class).hasMessageStartingWith(rule.field + ":");
            assertThat(failure.code()).isEqualTo(ErrorCodes.INVALID_ARGUMENT);
            assertThat(failure.context()).containsEntry("field", rule.field);
            assertThat(server.getRequestCount()).isZero();
        }
    }
}
