// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.MessageEffect;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that cannot be right at Linq fails the exchange, says why, and never reaches the network. */
class LinqRulesTest extends LinqSuite {

    private static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    private static final String CHAT = "?chatGuid=" + ID;
    private static final String MESSAGE = "?messageGuid=" + ID;
    private static final String SEND = "sendMessage" + CHAT;
    private static final String URL = "https://files.example.com/a.png";
    private static final Chat RESULT =
            new Chat(ID, null, null, "Secret plan", true, ServiceType.IMESSAGE, false, false, null, List.of(), null);

    static Stream<Arguments> whom() {
        return Stream.of(
                refused("createChat?message=Hi", "+1 555 123", "a handle is a phone number like +12223334444"),
                refused("createChat?message=Hi", "15551234567", "a handle is a phone number"),
                refused("createChat?message=Hi", "not an address", "a handle is a phone number"),
                refused("createChat?message=Hi", List.of(), "it is empty"),
                refused("createChat?message=Hi", people(32), "at most 31 handles are allowed, but there are 32"),
                refused("createChat", ALICE, "set message"),
                refused("createChat?message=Hi", ALICE, Map.of(IMessageConstants.FROM, "0123"), "a phone number looks"),
                refused("sendMessage?to=nobody", "Hi", "a handle is a phone number"),
                refused("sendMessage", "Hi", Map.of(IMessageConstants.TO, people(32)), "at most 31 handles"),
                refused("listChats?participant=nobody", null, "a handle is a phone number"),
                refused("addParticipants" + CHAT, "nobody", "a handle is a phone number"),
                refused("checkCapability", "nobody", "a handle is a phone number"),
                refused("checkCapability?service=RCS", ALICE, "a phone number looks like"),
                refused("getContactCard", null, Map.of(IMessageConstants.FROM, "me"), "a phone number looks like"));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                refused(SEND, List.of(), "needs at least one entry"),
                refused(SEND, List.of(link(30), "and text"), "a link part must be the only part"),
                refused(SEND, List.of(app(Map.of(), Map.of()), "text"), "a imessage_app part must be the only part"),
                refused(SEND, List.of(new RequestPart.AppClip(URL), "text"), "a app_clip part must be the only part"),
                refused(SEND, List.of("one", "two"), "two text parts may not stand next to each other"),
                refused(SEND, Collections.nCopies(101, RequestPart.Media.ofAttachment(ID)), "at most 100 parts"),
                refused(SEND, Collections.nCopies(41, RequestPart.Media.ofUrl(URL)), "at most 40 media parts"),
                refused(SEND, "x".repeat(10_001), "at most 10000 characters, but this one has 10001"),
                refused(SEND, List.of(" "), "must not be blank"),
                refused(SEND, List.of(link(2049)), "at most 2048 characters"),
                refused(SEND, List.of(new RequestPart.Media(ID, URL)), "exactly one of attachment_id and url"),
                refused(SEND, List.of(new RequestPart.Media(null, null)), "exactly one of attachment_id and url"),
                refused(SEND, List.of(RequestPart.Media.ofUrl("http://cdn.example.com/a")), "an https URL is needed"),
                refused(SEND, List.of(RequestPart.Media.ofAttachment("a")), "Linq's ids are UUIDs"),
                refused(
                        SEND,
                        Map.of("parts", List.of(text("x")), "experience", Map.of("name", "n", "action", "a")),
                        "parts or an experience"),
                refused("sendVoiceMemo" + CHAT, "http://cdn.example.com/a.mp3", "an https URL is needed"),
                refused(
                        "sendVoiceMemo" + CHAT,
                        Map.of("attachment_id", ID, "voice_memo_url", URL),
                        "exactly one of attachment_id and voice_memo_url"),
                refused("sendVoiceMemo" + CHAT, Map.of(), "exactly one of attachment_id and voice_memo_url"),
                refused("sendVoiceMemo" + CHAT, "memo.mp3", "Linq's ids are UUIDs"),
                refused("editMessage" + MESSAGE, "x".repeat(10_001), "at most 10000 characters"),
                refused("uploadAttachment?fileName=a.png", new byte[0], "it is empty"),
                refused("uploadAttachment", PNG, "the file has no name"),
                refused("uploadAttachment?fileName=a.unknown", PNG, "does not tell its type"));
    }

    static Stream<Arguments> decorations() {
        return Stream.of(
                refused(SEND + "&formatting=bold:3:9", "short", "0 <= start < end <= 5"),
                refused(SEND + "&formatting=bold:-1:2", "short", "0 <= start < end <= 5"),
                refused(SEND + "&formatting=bold:2:0", "short", "0 <= start < end <= 5"),
                refused(
                        SEND + "&formatting=effect:0:3:big,bold:2:3",
                        "animated",
                        "an animation may not overlap another decoration"),
                refused(
                        SEND,
                        List.of(Map.of(
                                "type",
                                "text",
                                "value",
                                "x",
                                "text_decorations",
                                List.of(Map.of("range", List.of(0, 1))))),
                        "exactly one of style and animation"),
                refused(SEND + "&formatting=bold:0:1", List.of("list"), "formatting belongs to a body of text"),
                refused(
                        SEND,
                        new SendMessageRequest(
                                LinqMessageContent.builder()
                                        .part(RequestPart.Text.of("x"))
                                        .effect(new MessageEffect(null, null))
                                        .build(),
                                null),
                        "an effect has a name and a type"),
                refused(SEND, "x", Map.of(IMessageConstants.EFFECT, "wobble"), "the header CamelIMessageEffect"),
                refused(
                        SEND,
                        "x",
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k".repeat(256)),
                        "at most 255 characters, but this one has 256"),
                refused(SEND + "&replyTo=someone", "x", "Linq's ids are UUIDs"),
                refused(SEND + "&replyToPartIndex=-1&replyTo=" + ID, "x", "a part index is not negative"),
                refused("editMessage" + MESSAGE + "&partIndex=-1", "x", "a part index is not negative"));
    }

    static Stream<Arguments> appCards() {
        return Stream.of(
                refused(SEND, List.of(app(Map.of("bundle_id", "a:b"), Map.of())), "a bundle id has no colon"),
                refused(SEND, List.of(app(Map.of("team_id", "short"), Map.of())), "10 upper-case letters or digits"),
                refused(SEND, List.of(app(Map.of("name", ""), Map.of())), "must not be blank"),
                refused(SEND, List.of(card(Map.of(), Map.of("caption_x", "x"), null)), "one of caption, subcaption"),
                refused(
                        SEND,
                        List.of(app(Map.of(), Map.of("image_title", "t"))),
                        "image_title and image_subtitle need it"),
                refused(
                        SEND,
                        List.of(card(Map.of(), Map.of("caption", "c"), "http://example.com")),
                        "an https URL is needed"),
                refused(
                        SEND,
                        List.of(card(Map.of(), Map.of("caption", "c"), "data:," + "x".repeat(16_384))),
                        "at most 16384 characters"),
                refused(SEND + "&preferredService=SMS", List.of(app(Map.of(), Map.of())), "goes over iMessage only"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                refused("getChat?chatGuid=any;-;alice@example.com", null, "Linq's ids are UUIDs"),
                refused("getMessage?messageGuid=nonsense", null, "Linq's ids are UUIDs"),
                refused("getMessage", null, "no message is named"),
                refused("getAttachment?attachmentGuid=../chats", null, "Linq's ids are UUIDs"),
                refused("getAttachment", null, "no attachment is named"),
                refused("listChats?limit=0", null, "is 1 to 100, but is 0"),
                refused("listChats?limit=101", null, "is 1 to 100, but is 101"),
                refused("listMessages" + CHAT + "&limit=0", null, "is at least 1"),
                refused("listThread" + MESSAGE + "&limit=-1", null, "is at least 1"),
                refused("setReaction" + MESSAGE, "lvoe", "an emoji, a Reaction, or one of love, like"),
                refused("setReaction" + MESSAGE, new Reaction(ReactionKind.EMOJI, null), "must not be blank"),
                refused("setReaction" + MESSAGE, new Reaction(ReactionKind.STICKER, null), "can only be received"),
                refused("setBackground" + CHAT, "http://cdn.example.com/a.png", "an https URL is needed"),
                refused("setBackground" + CHAT, Map.of("type", "video"), "color, dynamic or photo"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "color", "variant", "beige"),
                        "no colour that Linq knows"),
                refused("setBackground" + CHAT, Map.of("type", "color", "shades", List.of("red")), "two hex colours"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "dynamic", "style", "sky", "variant", "dark"),
                        "no variant"),
                refused("setBackground" + CHAT, "{\"type\"", "its JSON is broken"),
                refused("updateChat" + CHAT, Map.of("display_name", " "), "must not be blank"),
                refused("updateChat" + CHAT, "New name", "holds no JSON object"),
                refused("setIcon" + CHAT, "icon.png", "this is no absolute http or https URL"),
                refused("setDisplayName" + CHAT, " ", "it is blank"),
                refused("setContactCard", Map.of("first_name", " "), "must not be blank"),
                refused(
                        "setDisplayName" + CHAT,
                        "x",
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "key"),
                        "only messages, polls and new chats have an idempotency key"),
                refused("sendText" + CHAT, "x", Map.of(IMessageConstants.SUBJECT, "s"), "put it into the text"));
    }

    /** Bodies that a route has forgotten to replace, or that are written in the wrong names. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                refused(SEND, RESULT, "it is the Chat of an earlier operation"),
                refused("sendText" + CHAT, List.of(RESULT), "it is a list"),
                refused("sendText" + CHAT, List.of(), "it is a list"),
                refused(SEND, List.of(RESULT), "a part is " + Chat.class.getName()),
                refused(SEND, Arrays.asList("x", null), "a part is null"),
                refused(SEND, null, "there is none"),
                refused("editMessage" + MESSAGE, RESULT, "it is the Chat of an earlier operation"),
                refused("setReaction" + MESSAGE, RESULT, "it is the Chat of an earlier operation"),
                refused("setContactCard", RESULT, "it is the Chat of an earlier operation"),
                refused("updateChat" + CHAT, null, "there is none"),
                refused("updateChat" + CHAT, Map.of("displayName", "Secret plan"), "it has a field displayName"),
                refused(SEND, Map.of("parts", List.of(Map.of("type", "media", "attachmentId", ID))), "attachmentId"),
                refused(SEND, Map.of("parts", "Secret plan"), "because of parts"),
                refused(SEND, List.of(Map.of("type", "text", "value", List.of("Secret plan"))), "because of value"),
                refused(SEND, Map.of("message", Map.of()), "needs at least one entry"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"whom", "parts", "decorations", "appCards", "others", "bodies"})
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        IMessageException failure = failure(endpoint, body, headers);

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Secret plan");
        assertThat(failure.code()).isIn("invalidArgument", "operationNotSupported");
        assertThat(calls()).isEmpty();
    }

    private static Arguments refused(String endpoint, Object body, String why) {
        return refused(endpoint, body, Map.of(), why);
    }

    private static Arguments refused(String endpoint, Object body, Map<String, Object> headers, String why) {
        return Arguments.of(endpoint, body, headers, why);
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "@example.com").toList();
    }

    private static Map<String, Object> text(String value) {
        return Map.of("type", "text", "value", value);
    }

    private static RequestPart link(int length) {
        String start = "https://example.com/";
        return new RequestPart.Link(start + "x".repeat(length - start.length()));
    }

    /** An app card that is right but for these fields. */
    private static Map<String, Object> app(Map<String, Object> app, Map<String, Object> layout) {
        Map<String, Object> full = new HashMap<>(Map.of("caption", "A card"));
        full.putAll(layout);
        return card(app, full, null);
    }

    private static Map<String, Object> card(Map<String, Object> app, Map<String, Object> layout, String url) {
        Map<String, Object> full =
                new HashMap<>(Map.of("bundle_id", "com.example.app", "team_id", "ABCDE12345", "name", "Example"));
        full.putAll(app);
        Map<String, Object> part = new HashMap<>(Map.of("type", "imessage_app", "app", full, "layout", layout));
        if (url != null) {
            part.put("url", url);
        }
        return part;
    }
}
