// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.simulator.world.PollState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Photon documents as refused, in routes, with the same result over each transport. */
class PhotonRulesTest extends TransportSuite {

    private static final String ALICE = "alice@example.com";
    private static final String STRANGER = "stranger@example.com";
    private static final String CHAT = "?chatGuid=$chat";
    private static final String GROUP = "?chatGuid=$group";
    private static final String OWN = CHAT + "&messageGuid=$own";
    private static final String HERS = CHAT + "&messageGuid=$hers";
    private static final String NO_CHAT = "?chatGuid=any;%2B;nobodys";
    private static final String NO_MESSAGE = CHAT + "&messageGuid=nobodys";
    private static final String POLL = "?messageGuid=$poll";
    private static final String NO_FILE = "?attachmentGuid=nobodys";

    static Stream<Arguments> rules() {
        return Stream.of(
                missing("getChat" + NO_CHAT, null, ErrorCodes.CHAT_NOT_FOUND),
                missing("getIcon" + GROUP, null, ErrorCodes.GROUP_ICON_NOT_FOUND),
                missing("sendText" + NO_CHAT, "x", ErrorCodes.CHAT_NOT_FOUND),
                missing("listMessages" + NO_CHAT, null, ErrorCodes.CHAT_NOT_FOUND),
                missing("getMessage" + NO_MESSAGE, null, ErrorCodes.MESSAGE_NOT_FOUND),
                missing("editMessage" + NO_MESSAGE, "x", ErrorCodes.MESSAGE_NOT_FOUND),
                missing("unsendMessage" + NO_MESSAGE, null, ErrorCodes.MESSAGE_NOT_FOUND),
                missing("setReaction" + NO_MESSAGE, "love", ErrorCodes.MESSAGE_NOT_FOUND),
                missing("getEmbeddedMedia" + NO_MESSAGE, null, ErrorCodes.MESSAGE_NOT_FOUND),
                missing("getAttachment" + NO_FILE, null, ErrorCodes.ATTACHMENT_NOT_FOUND),
                missing("downloadAttachment" + NO_FILE, null, ErrorCodes.ATTACHMENT_NOT_FOUND),
                missing(
                        "downloadAttachment?attachmentGuid=$file&companion=true",
                        null,
                        ErrorCodes.ATTACHMENT_NOT_FOUND),
                missing("placeSticker" + HERS, "nobodys", ErrorCodes.ATTACHMENT_NOT_FOUND),
                missing("getPoll?messageGuid=nobodys", null, null),
                missing("votePoll?messageGuid=nobodys", "x", null),
                missing("unvotePoll?messageGuid=nobodys", "x", null),
                missing("addPollOptions?messageGuid=nobodys", "x", null),
                missing("getAddress", STRANGER, null),
                missing("getLocation", ALICE, ErrorCodes.SHARED_FRIEND_LOCATION_NOT_FOUND),
                missing("requestLocation" + NO_CHAT, ALICE, ErrorCodes.CHAT_NOT_FOUND),
                invalid("createChat", ALICE + "," + ALICE),
                invalid("createChat", "12345"),
                invalid("createChat", "nobody@"),
                invalid("addParticipants" + GROUP, ALICE),
                invalid("removeParticipants" + GROUP, STRANGER),
                invalid("setDisplayName" + CHAT, "x"),
                invalid("leaveGroup" + CHAT, null),
                invalid("setBackground" + CHAT, "GIF89a".getBytes()),
                invalid("setIcon" + GROUP, "no image".getBytes()),
                invalid("listMessages" + CHAT + "&limit=0", null),
                invalid("listMessages" + CHAT + "&limit=101", null),
                invalid("listRecentMessages?limit=101", null),
                invalid("sendText" + CHAT + "&formatting=bold:0:9", "x"),
                invalid("sendMessage" + CHAT, List.of()),
                invalid("sendMessage" + CHAT, Map.of("text", "x", "attachmentGuid", "y")),
                invalid("sendMessage" + CHAT, Map.of("text", "")),
                invalid("sendAppCard" + CHAT, card("ABCDE12345", Map.of())),
                invalid("sendAppCard" + CHAT, card("abc", Map.of("caption", "x"))),
                invalid("sendAppCard" + CHAT, card("ABCDE12345", Map.of("imageTitle", "x"))),
                invalid("sendAppCard" + CHAT, card("ABCDE12345", Map.of("caption", "x", "imageSubtitle", "y"))),
                invalid("updateAppCard", card("ABCDE12345", Map.of("caption", "x"))),
                invalid("editMessage" + OWN, " "),
                invalid("editMessage" + OWN + "&partIndex=-1", "x"),
                invalid("setReaction" + HERS, "sticker"),
                invalid("createPoll" + CHAT + "&title=x", List.of("one")),
                invalid("createPoll" + CHAT + "&title=x", List.of("one", " ")),
                invalid("createPoll" + CHAT, List.of("one", "two")),
                invalid("addPollOptions" + POLL, " "),
                invalid("votePoll" + POLL, "no-such-option"),
                invalid("getAddress", "no address"),
                invalid("getFocusStatus", "no address"),
                invalid("checkCapability", "no address"),
                invalid("checkCapability?service=RCS", ALICE),
                invalid("getLocation", "no address"),
                invalid("requestLocation" + CHAT, STRANGER),
                invalid("uploadAttachment?fileName=a.txt", new byte[0]),
                invalid("uploadAttachment", FileSource.of(new byte[] {1}, " ", null)),
                refused("getEmbeddedMedia" + HERS, null, ErrorCodes.OPERATION_NOT_SUPPORTED),
                refused(
                        "sendMessage" + CHAT,
                        Map.of("url", "https://example.com/a.png"),
                        ErrorCodes.OPERATION_NOT_SUPPORTED));
    }

    private static Arguments missing(String endpoint, Object body, String code) {
        return Arguments.of(endpoint, body, NotFoundException.class, code);
    }

    private static Arguments invalid(String endpoint, Object body) {
        return refused(endpoint, body, ErrorCodes.INVALID_ARGUMENT);
    }

    private static Arguments refused(String endpoint, Object body, String code) {
        return Arguments.of(endpoint, body, ValidationException.class, code);
    }

    private static Map<String, Object> card(String team, Map<String, Object> layout) {
        return Map.of(
                "teamId", team,
                "extensionBundleId", "com.example.app",
                "appName", "Example",
                "url", "https://example.com/",
                "layout", layout);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void isRefused(String endpoint, Object body, Class<? extends IMessageException> type, String code)
            throws Exception {
        var alice = simulator.person(ALICE);
        String chat = alice.openChat();
        PollState poll = alice.createPoll(chat, "Lunch?", "yes", "no");
        Map<String, String> names = new HashMap<>();
        names.put("$chat", chat);
        names.put("$group", group().replace("+", "%2B"));
        names.put("$hers", alice.sendText(chat, "hers").guid());
        names.put("$poll", poll.guid());
        names.put("$own", (String) header(succeed("sendText?chatGuid=" + chat, "own"), IMessageConstants.MESSAGE_GUID));
        names.put("$file", (String)
                header(succeed("uploadAttachment?fileName=a.png", PNG), IMessageConstants.ATTACHMENT_GUID));
        String told = endpoint;
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        long before = simulator.world().log().head();

        Throwable failure = run(
                        told,
                        body,
                        Map.of(IMessageConstants.STICKER_PLACEMENT, new StickerPlacement(0.5, 0.5, null, null, null)))
                .getException();

        assertThat(failure).isInstanceOf(type);
        if (code != null) {
            assertThat(((IMessageException) failure).code())
                    .as(failure.toString())
                    .isEqualTo(code);
        }
        assertThat(simulator.world().log().head()).as("nothing was done").isEqualTo(before);
    }

    @Test
    void aStickerNeedsAPlacement() throws Exception {
        var alice = simulator.person(ALICE);
        String chat = alice.openChat();
        String message = alice.sendText(chat, "hers").guid();

        Throwable failure = run("placeSticker?chatGuid=" + chat + "&messageGuid=" + message, "any-file")
                .getException();

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("CamelIMessageStickerPlacement");
    }
}
