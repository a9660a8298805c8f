// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message may contain, and to whom it may be sent. */
class LinqMessageRulesTest extends LinqRuleSuite {

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
                refused("getContactCard", null, Map.of(IMessageConstants.FROM, "me"), "a phone number looks like"),
                refused(
                        "createChat?message=Hi",
                        ALICE,
                        Map.of(IMessageConstants.FROM, "+1 202 555"),
                        "from: a phone number looks"),
                refused("createChat?message=Hi", "+1234567890123456", "a handle is a phone number"),
                refused("listChats", null, Map.of(IMessageConstants.FROM, "0123"), "from: a phone number looks like"),
                refused("removeParticipants" + CHAT, "nobody", "a handle is a phone number"),
                refused(
                        "checkCapability",
                        ALICE,
                        Map.of(IMessageConstants.FROM, "me"),
                        "from: a phone number looks like"),
                refused("checkCapability?service=SMS", ALICE, "iMessage and RCS only, not SMS"),
                refused(
                        "setContactCard",
                        Map.of("first_name", "A"),
                        Map.of(IMessageConstants.FROM, "me"),
                        "a phone number looks"),
                refused(SEND_TO + "&excludeFrom=desk", "Hi", "exclude_from[0]: a phone number looks like"),
                refused(
                        "sendMessage",
                        new CreateMessageRequest(content(), List.of(), null, null, null),
                        "to: needs at least one"),
                refused("getAvailableNumber?to=nobody", null, "to[0]: a handle is a phone number"),
                refused("getAvailableNumber?excludeFrom=" + ALICE, null, "exclude_from[0]: a phone number looks like"),
                refused("getAvailableNumber", null, Map.of(IMessageConstants.TO, people(32)), "at most 31 handles"),
                refused("blockHandle", "12", "not a phone number, e-mail address, short code or sender id"),
                refused("blockHandle", "123456789", "not a phone number, e-mail address, short code or sender id"),
                refused("blockHandle", Map.of("reason", "noise"), "not a phone number, e-mail address, short code"),
                refused("blockHandle", List.of(ALICE, BOB), "the body must be one handle, but there are 2"),
                refused("unblockHandle", "!", "not a phone number, e-mail address, short code or sender id"),
                refused("unblockHandle", null, "there is none"));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                refused(SEND, List.of(), "it is empty"),
                refused(SEND, List.of(link(30), "and text"), "a link part must be the only part"),
                refused(SEND, List.of(app(Map.of(), Map.of()), "text"), "a imessage_app part must be the only part"),
                refused(SEND, List.of(new RequestPart.AppClip(URL), "text"), "a app_clip part must be the only part"),
                refused(SEND, List.of("one", "two"), "two text parts must not follow each other"),
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
                refused("uploadAttachment?fileName=a.unknown", PNG, "does not show the type of the file"),
                refused("createChat?message=RAW( )", ALICE, "without a first message: set message"),
                refused(
                        "createChat",
                        ALICE,
                        Map.of(IMessageConstants.MESSAGE, "x".repeat(10_001)),
                        "at most 10000 characters"),
                refused("sendText" + CHAT, "x".repeat(10_001), "at most 10000 characters, but this one has 10001"),
                refused(
                        SEND,
                        List.of(new RequestPart.Link("example.com")),
                        "this is not an absolute http or" + " https URL"),
                refused(
                        SEND,
                        List.of(new RequestPart.AppClip("pay here")),
                        "this is not an absolute http or" + " https URL"),
                refused(SEND, List.of(Map.of("value", "x")), "type"),
                refused(
                        SEND,
                        List.of(Map.of("type", "text", "value", "hi", "mention", "nobody")),
                        "mention: a handle is"),
                refused(
                        SEND,
                        List.of(Map.of("type", "text", "value", "hi", "mention_range", List.of(0, 1))),
                        "needs a mention"),
                refused(
                        SEND,
                        List.of(Map.of(
                                "type", "text", "value", "hi", "mention", ALICE, "mention_range", List.of(0, 3))),
                        "0 <= start < end <= 2"),
                refused(SEND, Map.of("experience", Map.of("name", "n")), "experience.action: must not be blank"),
                refused(SEND, Map.of("experience", Map.of("action", "a")), "experience.name: must not be blank"),
                refused(
                        SEND,
                        Map.of("experience", Map.of("name", "n", "action", "a"), "preferred_service", "SMS"),
                        "needs iMessage, but"),
                refused(SEND_TO, List.of("one", "two"), "two text parts must not follow each other"),
                refused(
                        SEND_TO,
                        "Hi",
                        Map.of(IMessageConstants.CONTINUATION_MESSAGE, "x".repeat(10_001)),
                        "at most 10000 characters"),
                refused("sendVoiceMemo" + CHAT, Map.of("attachment_id", "memo"), "Linq's ids are UUIDs"),
                refused("editMessage" + MESSAGE, " ", "it is blank"));
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                refused("createChat", opened(link(30)), "the first message of a chat must not be a link"),
                refused(
                        "createChat",
                        Map.of("to", ALICE, "message", Map.of("parts", List.of(Map.of("type", "link", "value", URL)))),
                        "cannot be read as CreateChatRequest, because of to"),
                refused("createChat", opened("one", "two"), "two text parts must not follow each other"),
                refused("createChat", opened(), "message.parts: needs at least one entry"),
                refused("createChat", Map.of("to", List.of(ALICE)), "Linq creates no chat without a first message"),
                refused("createChat?message=Hi", Map.of("to", List.of()), "to: needs at least one"),
                refused("createChat?message=Hi", opened("Hello"), "the body already has a message"),
                refused(
                        "createChat",
                        opened("Hello"),
                        Map.of(IMessageConstants.SUBJECT, "News"),
                        "Linq has no subject"),
                refused("createChat", "{\"to\": [", "its JSON is not valid"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"whom", "parts", "openings"})
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        assertRefused(endpoint, body, headers, why);
    }

    static Stream<Arguments> withoutALine() {
        return Stream.of(
                refused("createChat?message=Hi", ALICE, "the line that creates the chat: set from"),
                refused("createChat", opened("Hi"), "no line is set: set the option from"),
                refused("getContactCard", null, "no line is set: set the option from"),
                refused("setContactCard", Map.of("first_name", "A"), "no line is set: set the option from"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("withoutALine")
    void aLineIsNeeded(String endpoint, Object body, Map<String, Object> headers, String why) throws Exception {
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setFrom(null);

        assertRefused(endpoint, body, headers, why);
    }

    private static LinqMessageContent content() {
        return LinqMessageContent.builder().part(RequestPart.Text.of("Hi")).build();
    }

    private static Map<String, Object> opened(Object... parts) {
        List<Object> fields = Stream.of(parts)
                .map(part -> part instanceof String text ? text(text) : part)
                .toList();
        return Map.of("to", List.of(ALICE), "message", Map.of("parts", fields));
    }

    private static Map<String, Object> text(String value) {
        return Map.of("type", "text", "value", value);
    }

    private static RequestPart link(int length) {
        String start = "https://example.com/";
        return new RequestPart.Link(start + "x".repeat(length - start.length()));
    }

    /** A valid app card, except for these fields. */
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
