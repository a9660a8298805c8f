// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Capability;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.PollVote;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations on messages and polls that both vendors have: the same routes, and only the options of the component differ. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class BothVendorsMessageTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Test
    void sendTextSends() throws Exception {
        String chat = directChat();
        MessageState question = simulator.person(ALICE).sendText(chat, "Coming?");

        Exchange exchange = succeed(
                "sendText?effect=CONFETTI&formatting=bold:0:3&chatGuid=" + guid(chat),
                "Yes, gladly",
                Map.of(IMessageConstants.REPLY_TO, messageGuid(question.guid())));

        Message sent = body(exchange, Message.class);
        assertThat(sent.content().text()).isEqualTo("Yes, gladly");
        assertThat(sent.isFromMe()).isTrue();
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isEqualTo(sent.guid());
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(IMessageConstants.REPLY_TO);
        soon().untilAsserted(() -> {
            MessageState last = chat(chat).lastMessage();
            assertThat(last.text()).isEqualTo("Yes, gladly");
            assertThat(last.replyTo()).isEqualTo(question.guid());
            assertThat(last.effectId()).isEqualTo("com.apple.messages.effect.CKConfettiEffect");
            assertThat(last.formatting()).hasSize(1);
        });
    }

    @Test
    void aKeyOfYourOwnSendsOnce() throws Exception {
        String chat = directChat();
        Map<String, Object> key = Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "reminder-" + chat);

        Object first = header(succeed("sendText?chatGuid=" + guid(chat), "Once", key), IMessageConstants.MESSAGE_GUID);
        Object second = header(succeed("sendText?chatGuid=" + guid(chat), "Once", key), IMessageConstants.MESSAGE_GUID);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void editMessageReplacesTheText() throws Exception {
        Exchange sent = succeed("sendText?chatGuid=" + guid(directChat()), "Helo");

        Exchange edited = succeed("editMessage", "Hello", names(sent));

        assertThat(body(edited, Message.class).guid()).isEqualTo(header(sent, IMessageConstants.MESSAGE_GUID));
        assertThat(header(edited, IMessageConstants.MESSAGE_GUID))
                .isEqualTo(header(sent, IMessageConstants.MESSAGE_GUID));
        soon().untilAsserted(() ->
                assertThat(text(succeed("getMessage", null, names(sent)))).isEqualTo("Hello"));
    }

    @Test
    void setReactionPutsOneOnAMessageAndTakesItAway() throws Exception {
        String chat = directChat();
        MessageState question = simulator.person(ALICE).sendText(chat, "Lunch?");
        String endpoint = "setReaction?chatGuid=" + guid(chat) + "&messageGuid=" + messageGuid(question.guid());

        assertThat(body(succeed(endpoint, "love"), String.class)).isEqualTo("love");
        soon().untilAsserted(
                        () -> assertThat(reactions(question)).containsExactly(new Reaction(ReactionKind.LOVE, null)));

        succeed(endpoint, "love", Map.of(IMessageConstants.REACTION_SELECTED, false));
        soon().untilAsserted(() -> assertThat(reactions(question)).isEmpty());
    }

    private static List<Reaction> reactions(MessageState message) {
        return simulator.world().messages().find(message.guid()).reactions().stream()
                .map(AppliedReaction::reaction)
                .toList();
    }

    @Test
    void messagesAreReadAloneAndInPages() throws Exception {
        String chat = simulator.person("erin-" + vendor + "@example.com").openChat();
        MessageState first = simulator.person("erin-" + vendor + "@example.com").sendText(chat, "First");
        simulator.person("erin-" + vendor + "@example.com").sendText(chat, "Second");

        assertThat(text(succeed("getMessage?messageGuid=" + messageGuid(first.guid()), null)))
                .isEqualTo("First");
        Exchange page = succeed("listMessages?limit=1&chatGuid=" + guid(chat), null);
        assertThat(body(page, List.class)).hasSize(1);
        Object cursor = header(page, IMessageConstants.NEXT_CURSOR);
        Exchange next =
                succeed("listMessages?limit=5&chatGuid=" + guid(chat), null, Map.of(IMessageConstants.CURSOR, cursor));
        assertThat(body(next, List.class)).hasSize(1);
        assertThat(header(next, IMessageConstants.NEXT_CURSOR)).isNull();
    }

    @Test
    void aPollIsMadeExtendedAndVotedOn() throws Exception {
        String title = vendor == Vendor.LINQ ? "" : "&title=Lunch";
        Exchange created = succeed("createPoll?chatGuid=" + guid(directChat()) + title, List.of("Pizza", "Sushi"));

        Exchange extended = succeed("addPollOptions", "Soup", names(created));
        PollOption soup = body(extended, Poll.class).options().get(2);
        Poll voted = body(succeed("votePoll", soup, names(created)), Poll.class);

        assertThat(body(created, Poll.class).options())
                .extracting(PollOption::text)
                .containsExactly("Pizza", "Sushi");
        assertThat(voted.votes()).extracting(PollVote::optionIdentifier).containsExactly(soup.optionIdentifier());
        assertThat(body(succeed("unvotePoll", soup.optionIdentifier(), names(created)), Poll.class)
                        .votes())
                .isEmpty();
        assertThat(body(succeed("getPoll", null, names(created)), Poll.class).options())
                .hasSize(3);
    }

    /** The headers with the chat and the message, for the next step of a route. */
    private static Map<String, Object> names(Exchange exchange) {
        return Map.of(
                IMessageConstants.CHAT_GUID, header(exchange, IMessageConstants.CHAT_GUID),
                IMessageConstants.MESSAGE_GUID, header(exchange, IMessageConstants.MESSAGE_GUID));
    }

    private static String text(Exchange exchange) {
        return body(exchange, Message.class).content().text();
    }

    @Test
    void anAddressIsChecked() throws Exception {
        Capability capability = body(succeed("checkCapability", ALICE), Capability.class);

        assertThat(capability.address()).isEqualTo(ALICE);
        assertThat(capability.available()).isTrue();
    }

    @Test
    void aLocationIsRequestedAndRead() throws Exception {
        String dora = "dora-" + vendor.name().toLowerCase(Locale.ROOT) + "@example.com";
        String chat = simulator.person(dora).openChat();
        Map<String, Object> names = Map.of(IMessageConstants.CHAT_GUID, guid(chat));

        body(succeed("requestLocation", dora, names), LocationRequestReceipt.class);
        assertThat(run("getLocation", dora, names).getException()).isInstanceOf(NotFoundException.class);
        simulator.person(dora).shareLocation(new SharedLocation.Place(52.52, 13.405, null, null, "Berlin"));

        SharedFriendLocation location = body(succeed("getLocation", dora, names), SharedFriendLocation.class);
        assertThat(location.address()).isEqualTo(dora);
        assertThat(location.latitude()).isEqualTo(52.52);
    }
}
