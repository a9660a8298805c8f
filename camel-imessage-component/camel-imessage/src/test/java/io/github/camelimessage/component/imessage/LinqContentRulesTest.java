// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.MessageEffect;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decorations, effects, keys, replies and app cards. */
class LinqContentRulesTest extends LinqRuleSuite {

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
                refused(SEND + "&formatting=bold:0:1", List.of("list"), "formatting is for a text body"),
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
                refused(SEND + "&replyToPartIndex=-1&replyTo=" + ID, "x", "a part index must not be negative"),
                refused("editMessage" + MESSAGE + "&partIndex=-1", "x", "a part index must not be negative"),
                refused(SEND + "&formatting=bold:0:2", "\uD83D", "0 <= start < end <= 1"),
                refused(
                        SEND,
                        List.of(Map.of(
                                "type", "text", "value", "x", "text_decorations", List.of(Map.of("style", "bold")))),
                        "text_decorations[0].range: is needed"),
                refused(
                        SEND,
                        List.of(Map.of(
                                "type",
                                "text",
                                "value",
                                "x",
                                "text_decorations",
                                List.of(Map.of("range", List.of(0, 1), "style", "bold", "animation", "nod")))),
                        "exactly one of style and animation"),
                refused(
                        SEND,
                        List.of(Map.of(
                                "type",
                                "text",
                                "value",
                                "x",
                                "text_decorations",
                                List.of(Map.of("range", List.of(0), "style", "bold")))),
                        "range"),
                refused(
                        SEND + "&formatting=bold:0:4,effect:2:3:big",
                        "animated",
                        "an animation may not overlap another decoration"),
                refused(
                        SEND,
                        Map.of("parts", List.of(text("x")), "effect", Map.of("name", "slam", "type", "window")),
                        "message.effect.type: is screen or bubble"),
                refused("sendText" + CHAT + "&replyTo=someone", "x", "Linq's ids are UUIDs"),
                refused(
                        "sendText" + CHAT,
                        "x",
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k".repeat(256)),
                        "idempotency_key: a key has at most 255 characters"),
                refused(
                        "createChat?message=Hi",
                        ALICE,
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k".repeat(256)),
                        "at most 255 characters"),
                refused(
                        SEND_TO,
                        "x",
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k".repeat(256)),
                        "at most 255 characters"));
    }

    static Stream<Arguments> appCards() {
        return Stream.of(
                refused(SEND, List.of(app(Map.of("bundle_id", "a:b"), Map.of())), "a bundle id must not have a colon"),
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
                refused(SEND + "&preferredService=SMS", List.of(app(Map.of(), Map.of())), "needs iMessage, but"),
                refused(
                        SEND,
                        List.of(card(Map.of(), Map.of("caption", "c"), "https://example.com/" + "x".repeat(2048))),
                        "a URL has at most 2048 characters"),
                refused(SEND, List.of(Map.of("type", "imessage_app", "app", appOf(Map.of()))), ".layout: is needed"),
                refused(SEND, List.of(app(Map.of("bundle_id", " "), Map.of())), "app.bundle_id: must not be blank"),
                refused(
                        SEND,
                        List.of(app(Map.of(), Map.of("image_url", "picture"))),
                        "layout.image_url: this is not an absolute http or https URL"),
                refused(
                        SEND,
                        List.of(Map.of("type", "imessage_app", "layout", Map.of("caption", "c"))),
                        ".app: is needed"),
                refused("updateAppCard", Map.of("layout", Map.of("caption", "c")), "no message is set"),
                refused(
                        "updateAppCard?messageGuid=card",
                        Map.of("layout", Map.of("caption", "c")),
                        "Linq's ids are UUIDs"),
                refused("updateAppCard" + MESSAGE, Map.of("fallback_text", "c"), "layout: is needed"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of("layout", Map.of("image_title", "c")),
                        "one of caption, subcaption"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of("layout", Map.of("caption", "c", "image_subtitle", "t")),
                        "image_title and image_subtitle need it"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of("layout", Map.of("caption", "c"), "url", "http://example.com"),
                        "an https URL is needed"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of(
                                "layout",
                                Map.of("caption", "c"),
                                "url",
                                URL,
                                "experience",
                                Map.of("name", "n", "action", "a")),
                        "either a url or an experience"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of("layout", Map.of("caption", "c"), "experience", Map.of("name", "n")),
                        "experience.action: must not be blank"),
                refused(
                        "updateAppCard" + MESSAGE,
                        Map.of("layout", Map.of("caption", "c"), "experience", Map.of("action", "a")),
                        "experience.name: must not be blank"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"decorations", "appCards"})
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        assertRefused(endpoint, body, headers, why);
    }

    @BeforeAll
    static void publish() {
        simulator.linq().publish(URL, "image/png", PNG);
    }

    /** The largest values that Linq accepts, and values just within its limits. */
    static Stream<Arguments> theMost() {
        String link = "https://example.com/";
        return Stream.of(
                Arguments.of("", "x".repeat(10_000)),
                Arguments.of("", List.of("above", RequestPart.Media.ofUrl(URL), "below")),
                Arguments.of("", Collections.nCopies(40, RequestPart.Media.ofUrl(URL))),
                Arguments.of("", new RequestPart.Link(link + "x".repeat(2048 - link.length()))),
                Arguments.of("&clientMessageId=" + "k".repeat(255), "x"),
                Arguments.of("&formatting=bold:0:4,italic:2:4,effect:6:2:big,underline:8:1", "0123456789"),
                Arguments.of("&formatting=bold:0:2", "\uD83C\uDF89"));
    }

    @ParameterizedTest
    @MethodSource("theMost")
    void isSent(String options, Object body) throws Exception {
        succeed("sendMessage?chatGuid=" + guid(newChat()) + options, body);

        assertThat(calls()).containsExactly("chats.messages.send");
    }

    /** Linq fetches at most forty parts by URL; these are uploaded already, and do not count. */
    @Test
    void aHundredUploadedFilesAreSentWhicheverWayTheyAreNamed() throws Exception {
        Exchange uploaded = succeed("uploadAttachment?fileName=a.png", PNG);
        LinqAttachment file = body(uploaded, AttachmentInfo.class).linq();
        List<RequestPart> parts = new ArrayList<>(Collections.nCopies(50, RequestPart.Media.ofAttachment(file.id())));
        parts.addAll(Collections.nCopies(50, RequestPart.Media.ofUrl(file.downloadUrl())));

        succeed("sendMessage?chatGuid=" + guid(newChat()), parts);

        assertThat(sent("chats.messages.send").at("/message/parts")).hasSize(100);
    }

    private static Map<String, Object> text(String value) {
        return Map.of("type", "text", "value", value);
    }

    /** A valid app card, except for these fields. */
    private static Map<String, Object> app(Map<String, Object> app, Map<String, Object> layout) {
        Map<String, Object> full = new HashMap<>(Map.of("caption", "A card"));
        full.putAll(layout);
        return card(app, full, null);
    }

    private static Map<String, Object> card(Map<String, Object> app, Map<String, Object> layout, String url) {
        Map<String, Object> part = new HashMap<>(Map.of("type", "imessage_app", "app", appOf(app), "layout", layout));
        if (url != null) {
            part.put("url", url);
        }
        return part;
    }

    private static Map<String, Object> appOf(Map<String, Object> fields) {
        Map<String, Object> full =
                new HashMap<>(Map.of("bundle_id", "com.example.app", "team_id", "ABCDE12345", "name", "Example"));
        full.putAll(fields);
        return full;
    }
}
