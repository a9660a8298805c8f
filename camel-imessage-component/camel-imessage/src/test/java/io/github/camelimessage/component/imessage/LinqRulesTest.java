// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chats, lists, reactions, backgrounds and names; bodies that a route forgot to replace. */
class LinqRulesTest extends LinqRuleSuite {

    private static final Chat RESULT =
            new Chat(ID, null, null, "Secret plan", true, ServiceType.IMESSAGE, false, false, null, List.of(), null);

    private static final Map<String, Object> KEY = Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "key");
    private static final String NO_KEY = "only messages, polls and new chats have an idempotency key";

    static Stream<Arguments> others() {
        return Stream.of(
                refused("getChat?chatGuid=any;-;alice@example.com", null, "Linq's ids are UUIDs"),
                refused("getMessage?messageGuid=nonsense", null, "Linq's ids are UUIDs"),
                refused("getMessage", null, "no message is set"),
                refused("getAttachment?attachmentGuid=../chats", null, "Linq's ids are UUIDs"),
                refused("getAttachment", null, "no attachment is set"),
                refused("listChats?limit=0", null, "is 1 to 100, but is 0"),
                refused("listChats?limit=101", null, "is 1 to 100, but is 101"),
                refused("listMessages" + CHAT + "&limit=0", null, "is at least 1"),
                refused("listThread" + MESSAGE + "&limit=0", null, "is 1 to 100, but is 0"),
                refused("listThread" + MESSAGE + "&limit=101", null, "is 1 to 100, but is 101"),
                refused(
                        "listThread" + MESSAGE,
                        null,
                        Map.of(IMessageConstants.ORDER, "newest"),
                        "order: is asc or desc"),
                refused("setReaction" + MESSAGE, "lvoe", "an emoji, a Reaction, or one of love, like"),
                refused("setReaction" + MESSAGE, new Reaction(ReactionKind.EMOJI, null), "must not be blank"),
                refused("setReaction" + MESSAGE, new Reaction(ReactionKind.STICKER, null), "can only be received"),
                refused("setBackground" + CHAT, "http://cdn.example.com/a.png", "an https URL is needed"),
                refused("setBackground" + CHAT, Map.of("type", "video"), "color, dynamic or photo"),
                refused("setBackground" + CHAT, Map.of("type", "color", "variant", "beige"), "not a colour of Linq"),
                refused("setBackground" + CHAT, Map.of("type", "color", "shades", List.of("red")), "two hex colours"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "dynamic", "style", "sky", "variant", "dark"),
                        "not a variant"),
                refused("setBackground" + CHAT, "{\"type\"", "its JSON is not valid"),
                refused("updateChat" + CHAT, Map.of("display_name", " "), "must not be blank"),
                refused("updateChat" + CHAT, "New name", "is not a JSON object"),
                refused("setIcon" + CHAT, "icon.png", "this is not an absolute http or https URL"),
                refused(
                        "setIcon" + CHAT,
                        new byte[] {1, 2, 3, 4},
                        "not a JPEG, PNG, GIF, HEIC, HEIF, TIFF, BMP" + " or WebP"),
                refused("setIcon" + CHAT, new byte[0], "it is empty"),
                refused("setDisplayName" + CHAT, " ", "it is blank"),
                refused("setContactCard", Map.of("first_name", " "), "must not be blank"),
                refused(
                        "setDisplayName" + CHAT,
                        "x",
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "key"),
                        "only messages, polls and new chats have an idempotency key"),
                refused("sendText" + CHAT, "x", Map.of(IMessageConstants.SUBJECT, "s"), "put it into the text"),
                refused("setReaction" + MESSAGE + "&partIndex=-1", "love", "a part index must not be negative"),
                refused(
                        "setReaction" + MESSAGE,
                        new Reaction(ReactionKind.LOVE, "\u2764"),
                        "custom_emoji: is for type custom only"),
                refused("setBackground" + CHAT, Map.of("variant", "mango"), "type: is needed"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "dynamic", "variant", "mango"),
                        "variant: this is not a variant"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "photo"),
                        "image_url: this is not an absolute http or https URL"),
                refused("setBackground" + CHAT, Map.of("type", "color"), "two hex colours"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "color", "shades", List.of("#000", "blue")),
                        "two hex colours"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "dynamic", "style", "glitter", "variant", "dusk"),
                        "sky, water or aurora"),
                refused(
                        "setBackground" + CHAT,
                        Map.of("type", "dynamic", "style", "sky"),
                        "variant: this is not a variant"),
                refused(
                        "updateChat" + CHAT,
                        Map.of("group_chat_icon", "icon"),
                        "group_chat_icon: this is not an absolute http or https URL"),
                refused(
                        "setContactCard",
                        Map.of("first_name", "A", "image_url", "me.png"),
                        "image_url: this is not an absolute http or https URL"));
    }

    /** A key that the route sets is refused, not dropped, where Linq has no keys. */
    static Stream<Arguments> keys() {
        return Stream.of(
                refused("addParticipants" + CHAT, ALICE, KEY, NO_KEY),
                refused("removeParticipants" + CHAT, ALICE, KEY, NO_KEY),
                refused("setIcon" + CHAT, PNG, KEY, NO_KEY),
                refused("setIcon" + CHAT, URL, KEY, NO_KEY),
                refused("updateChat" + CHAT, Map.of("display_name", "x"), KEY, NO_KEY),
                refused("leaveGroup" + CHAT, null, KEY, NO_KEY),
                refused("sendVoiceMemo" + CHAT, URL, KEY, NO_KEY),
                refused("sendVoiceMemo" + CHAT + "&clientMessageId=k", URL, NO_KEY),
                refused("updateAppCard" + MESSAGE, Map.of("layout", Map.of("caption", "c")), KEY, NO_KEY));
    }

    /** Headers that only Photon supports. */
    static Stream<Arguments> headersOfPhoton() {
        return Stream.of(
                refused(
                        "sendText" + CHAT,
                        "x",
                        Map.of(IMessageConstants.ENABLE_DATA_DETECTION, true),
                        "the recipient's device decides"),
                refused(
                        "sendText" + CHAT,
                        "x",
                        Map.of(IMessageConstants.ENABLE_LINK_PREVIEW, false),
                        "a link part has a preview"),
                refused(
                        "createChat?message=Hi",
                        ALICE,
                        Map.of(IMessageConstants.SUBJECT, "s"),
                        "put it into the text of the message"),
                refused(
                        "createChat?message=Hi",
                        ALICE,
                        Map.of(IMessageConstants.ATTRIBUTED_BODY, new byte[] {1}),
                        "use the text decorations"));
    }

    /** Bodies that a route has forgotten to replace, or that have the wrong field names. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                refused(SEND, RESULT, "it is the Chat of an earlier operation"),
                refused("sendText" + CHAT, List.of(RESULT), "it is a list"),
                refused("sendText" + CHAT, List.of(), "it is a list"),
                refused(SEND, List.of(RESULT), "a part is " + Chat.class.getName()),
                refused(SEND, Arrays.asList("x", null), "parts[1] is null"),
                refused(SEND, Map.of("parts", Arrays.asList(text("x"), null)), "parts[1] is null"),
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
    @MethodSource({"others", "keys", "headersOfPhoton", "bodies"})
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        assertRefused(endpoint, body, headers, why);
    }

    private static Map<String, Object> text(String value) {
        return Map.of("type", "text", "value", value);
    }
}
