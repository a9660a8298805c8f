// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.IMessageException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of Linq is called by a route, and every operation calls the endpoint that its name says. */
class LinqSurfaceTest extends LinqRuleSuite {

    private static final String FILE = "?attachmentGuid=" + ID;
    private static final String HOOK = "?subscriptionGuid=" + ID;
    private static final Map<String, Object> CARD = Map.of(
            "teamId",
            "ABCDE12345",
            "extensionBundleId",
            "com.example.app",
            "appName",
            "Example",
            "layout",
            Map.of("caption", "x"));
    private static final List<String> OPTIONS = List.of("yes", "no");

    /** The name of the endpoint in Linq's own clients, and the route that calls it; the ids do not exist. */
    static Stream<Arguments> endpoints() {
        return Stream.of(
                to("chats.create", "createChat?message=Hi", ALICE),
                to("chats.listChats", "listChats", null),
                to("chats.retrieve", "getChat" + CHAT, null),
                to("chats.update", "updateChat" + CHAT, Map.of("display_name", "x")),
                to("chats.update", "setDisplayName" + CHAT, "x"),
                to("chats.update", "setIcon" + CHAT, "https://files.example.com/a.png"),
                to("chats.retrieve", "getIcon" + CHAT, null),
                to("chats.markAsRead", "markRead" + CHAT, null),
                to("chats.leaveChat", "leaveGroup" + CHAT, null),
                to("chats.shareContactCard", "shareContactInfo" + CHAT, null),
                to("chats.sendVoicememo", "sendVoiceMemo" + CHAT, ID),
                to("chats.participants.add", "addParticipants" + CHAT, ALICE),
                to("chats.participants.remove", "removeParticipants" + CHAT, ALICE),
                to("chats.typing.start", "setTyping" + CHAT, null),
                to("chats.typing.stop", "setTyping" + CHAT + "&typing=false", null),
                to("chats.messages.send", "sendMessage" + CHAT, "x"),
                to("chats.messages.send", "sendText" + CHAT, "x"),
                to("chats.messages.list", "listMessages" + CHAT, null),
                to("chats.location.request", "requestLocation" + CHAT, null),
                to("chats.location.retrieve", "getLocation" + CHAT, null),
                to("messages.create", "sendMessage?to=" + ALICE, "x"),
                to("messages.retrieve", "getMessage" + MESSAGE, null),
                to("messages.update", "editMessage" + MESSAGE, "x"),
                to("messages.delete", "deleteMessage" + MESSAGE, null),
                to("messages.addReaction", "setReaction" + MESSAGE, "love"),
                to("messages.listMessagesThread", "listThread" + MESSAGE, null),
                to("chats.messages.send", "sendAppCard" + CHAT, CARD),
                to("messages.updateAppCard", "updateAppCard" + MESSAGE, Map.of("layout", Map.of("caption", "x"))),
                to("attachments.create", "uploadAttachment?fileName=a.png", PNG),
                to("attachments.retrieve", "getAttachment" + FILE, null),
                to("attachments.retrieve", "downloadAttachment" + FILE, null),
                to("attachments.delete", "deleteAttachment" + FILE, null),
                to("capability.checkIMessage", "checkCapability", ALICE),
                to("capability.checkRCS", "checkCapability?service=RCS", CAROL),
                to("phoneNumbers.list", "listPhoneNumbers", null),
                to("phoneNumbers.update", "updatePhoneNumber?phoneNumberGuid=" + ID, CAROL),
                to("availableNumber.retrieve", "getAvailableNumber", null),
                to("contactCard.create", "setContactCard", Map.of("first_name", "x")),
                to("contactCard.retrieve", "getContactCard", null),
                to("contactCard.retrieve", "listContactCards", null),
                to("contactCard.update", "setContactCard", Map.of("last_name", "x")),
                to(
                        "webhookSubscriptions.create",
                        "createWebhookSubscription",
                        Map.of(
                                "target_url",
                                "https://hooks.example.com/surface",
                                "subscribed_events",
                                List.of("message.sent"))),
                to("webhookSubscriptions.list", "listWebhookSubscriptions", null),
                to("webhookSubscriptions.retrieve", "getWebhookSubscription" + HOOK, null),
                to("webhookSubscriptions.update", "updateWebhookSubscription" + HOOK, Map.of("is_active", false)),
                to("webhookSubscriptions.delete", "deleteWebhookSubscription" + HOOK, null),
                to("webhookEvents.list", "listWebhookEvents", null),
                to("chats.background.set", "setBackground" + CHAT, Map.of("type", "color", "variant", "mango")),
                to("chats.background.remove", "removeBackground" + CHAT, null),
                to("chats.polls.new", "createPoll" + CHAT, OPTIONS),
                to("messages.poll.get", "getPoll" + MESSAGE, null),
                to("messages.poll.addOptions", "addPollOptions" + MESSAGE, OPTIONS),
                to("messages.poll.vote", "votePoll" + MESSAGE, ID),
                to("messages.poll.vote", "unvotePoll" + MESSAGE, ID),
                to("blockedHandles.list", "listBlockedHandles", null),
                to("blockedHandles.block", "blockHandle", "12345"),
                to("blockedHandles.unblock", "unblockHandle", "12345"));
    }

    private static Arguments to(String endpoint, String operation, Object body) {
        return Arguments.of(endpoint, operation, body);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("endpoints")
    void isCalledByARoute(String endpoint, String operation, Object body) throws Exception {
        Exchange exchange = run(operation, body);

        assertThat(calls()).contains(endpoint);
        if (exchange.getException() != null) {
            // The ids do not exist: Linq says so, and nothing else failed.
            assertThat(exchange.getException()).isInstanceOfSatisfying(IMessageException.class, e -> assertThat(
                            e.details().httpStatus())
                    .isEqualTo(404));
        }
    }

    static Stream<Arguments> operationsOnAnId() {
        return endpoints().filter(row -> ((String) row.get()[1]).contains(ID));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("operationsOnAnId")
    void whatIsNoIdIsRefusedBeforeTheNetwork(String endpoint, String operation, Object body) throws Exception {
        assertRefused(operation.replace(ID, ".."), body, Map.of(), ": ");
        assertRefused(operation.replaceAll("\\?.*", ""), body, Map.of(), "set the option");
    }

    @Test
    void everyOperationOfLinqIsAmongThem() {
        Set<String> called = endpoints()
                .map(row -> ((String) row.get()[1]).replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(Stream.of(IMessageOperation.values())
                        .filter(operation -> operation.isAt(IMessageProvider.LINQ))
                        .filter(operation -> !PhotonSurfaceTest.ASKING.contains(operation))
                        .map(Enum::name)
                        .toList());
    }

    /** The 50 endpoints of chats, messages, files, lines, cards, webhooks, backgrounds, polls and blocked handles. */
    @Test
    void everyEndpointButTheDeprecatedOneIsAmongThem() {
        assertThat(endpoints().map(row -> row.get()[0]).distinct()).hasSize(50 - 1);
    }
}
