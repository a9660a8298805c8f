// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.CreatePollRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Polls, lines and webhook subscriptions. */
class LinqAccountRulesTest extends LinqRuleSuite {

    private static final String FORWARD = "updatePhoneNumber?phoneNumberGuid=" + ID;
    private static final String SUBSCRIBE = "createWebhookSubscription";
    private static final Chat RESULT =
            new Chat(ID, null, null, "Secret plan", true, ServiceType.IMESSAGE, false, false, null, List.of(), null);

    static Stream<Arguments> polls() {
        return Stream.of(
                refused("createPoll", List.of("yes", "no"), "no chat is set"),
                refused("createPoll?chatGuid=any;-;x", List.of("yes", "no"), "Linq's ids are UUIDs"),
                refused("createPoll" + CHAT, List.of(), "poll.options: needs at least one entry"),
                refused("createPoll" + CHAT, List.of("yes"), "at least 2 are needed, but there are 1"),
                refused("createPoll" + CHAT, List.of("yes", " "), "poll.options[1].text: must not be blank"),
                refused("createPoll" + CHAT, Arrays.asList("yes", null), "options[1] is null"),
                refused("createPoll" + CHAT, List.of("yes", 7), "an option is a java.lang.Integer"),
                refused("createPoll" + CHAT, List.of(RESULT, RESULT), "an option is a " + Chat.class.getName()),
                refused("createPoll" + CHAT, "yes, no", "is not a JSON object"),
                refused("createPoll" + CHAT, null, "there is none"),
                refused("createPoll" + CHAT, RESULT, "it is the Chat of an earlier operation"),
                refused("createPoll" + CHAT, new CreatePollRequest(null), "poll: is needed"),
                refused(
                        "createPoll" + CHAT,
                        List.of("yes", "no"),
                        Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k".repeat(256)),
                        "poll.idempotency_key: a key has at most 255 characters"),
                refused("getPoll", null, "no message is set"),
                refused("getPoll?messageGuid=lunch", null, "Linq's ids are UUIDs"),
                refused("addPollOptions" + MESSAGE, List.of(), "options: needs at least one entry"),
                refused("addPollOptions" + MESSAGE, " ", "it is blank"),
                refused("addPollOptions" + MESSAGE, null, "there is none"),
                refused("addPollOptions" + MESSAGE, RESULT, "it is the Chat of an earlier operation"),
                refused("votePoll", ID, "no message is set"),
                refused("votePoll" + MESSAGE, "Pizza", "option_id: Linq's ids are UUIDs"),
                refused("unvotePoll" + MESSAGE, "Pizza", "option_id: Linq's ids are UUIDs"),
                refused("votePoll" + MESSAGE, null, "there is none"));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                refused("updatePhoneNumber", LINE, "no line is set"),
                refused("updatePhoneNumber?phoneNumberGuid=desk", LINE, "Linq's ids are UUIDs"),
                refused(FORWARD, "desk", "forwarding_number: a phone number looks like"),
                refused(FORWARD, ALICE, "forwarding_number: a phone number looks like"),
                refused(FORWARD, Map.of("forwarding_number", "desk"), "forwarding_number: a phone number looks like"),
                refused(FORWARD, Map.of(), "the body has no forwarding_number"),
                refused(FORWARD, "", "must be one phone number, but an address is blank"),
                refused(FORWARD, null, "there is none"));
    }

    static Stream<Arguments> webhooks() {
        List<String> events = List.of("message.received");
        return Stream.of(
                refused(SUBSCRIBE, Map.of("subscribed_events", events), "target_url: is needed"),
                refused(SUBSCRIBE, hook("http://example.com/hook", events), "target_url: an https URL is needed"),
                refused(SUBSCRIBE, hook("hook", events), "target_url: this is not an absolute http or https URL"),
                refused(SUBSCRIBE, Map.of("target_url", URL), "subscribed_events: is needed"),
                refused(SUBSCRIBE, hook(URL, List.of()), "subscribed_events: needs at least one entry"),
                refused(
                        SUBSCRIBE,
                        Map.of("target_url", URL, "subscribed_events", events, "phone_numbers", List.of("desk")),
                        "phone_numbers[0]: a phone number looks like"),
                refused(SUBSCRIBE, Map.of("targetUrl", URL), "it has a field targetUrl"),
                refused(SUBSCRIBE, URL, "is not a JSON object"),
                refused("getWebhookSubscription", null, "no webhook subscription is set"),
                refused("getWebhookSubscription?subscriptionGuid=a/b", null, "this is not an id"),
                refused("deleteWebhookSubscription?subscriptionGuid=..", null, "this is not an id"),
                refused("updateWebhookSubscription", Map.of("is_active", false), "no webhook subscription is set"),
                refused(
                        "updateWebhookSubscription?subscriptionGuid=a",
                        Map.of("target_url", "http://example.com/hook"),
                        "target_url: an https URL is needed"),
                refused(
                        "updateWebhookSubscription?subscriptionGuid=a",
                        Map.of("subscribed_events", List.of()),
                        "subscribed_events: needs at least one entry"),
                refused(
                        "updateWebhookSubscription?subscriptionGuid=a",
                        Map.of("phone_numbers", List.of("desk")),
                        "phone_numbers[0]: a phone number looks like"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"polls", "lines", "webhooks"})
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        assertRefused(endpoint, body, headers, why);
    }

    /** One byte more than Linq accepts, in a body as a file would be. */
    @Test
    void aFileIsOfAtMost100Megabytes() throws Exception {
        byte[] large = new byte[100 * 1024 * 1024 + 1];

        assertRefused("uploadAttachment?fileName=film.mp4", large, Map.of(), "a file has 1 byte to 100 MB");
    }

    private static Map<String, Object> hook(String url, List<String> events) {
        return Map.of("target_url", url, "subscribed_events", events);
    }
}
