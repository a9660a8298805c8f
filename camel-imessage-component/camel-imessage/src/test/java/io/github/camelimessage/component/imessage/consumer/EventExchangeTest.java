// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.UnknownArm;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.resume.Resumable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The body, headers and properties of an exchange. */
class EventExchangeTest extends EventSuite {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    @BeforeEach
    void startRoute() throws Exception {
        awaitBegun(start("ordering=strict"));
    }

    @Test
    void aMessageEventSetsItsHeaders() {
        MessageState message = alice.sendText(chat, "Hello");

        awaitReceived(1);
        Exchange exchange = received.peek();
        assertThat(exchange.getMessage().getBody())
                .isInstanceOfSatisfying(
                        MessageEvent.Received.class,
                        event -> assertThat(event.message().guid()).isEqualTo(message.guid()));
        Map<String, Object> headers = new TreeMap<>(exchange.getMessage().getHeaders());
        Resumable offset = (Resumable) headers.remove(Exchange.OFFSET);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "CamelIMessageEventType",
                        "message.received",
                        "CamelIMessageChatGuid",
                        chat,
                        "CamelIMessageMessageGuid",
                        message.guid(),
                        "CamelIMessageSequence",
                        head(),
                        "CamelIMessageActor",
                        "alice@example.com",
                        "CamelIMessageIsFromMe",
                        false,
                        Exchange.MESSAGE_TIMESTAMP,
                        ((Event) exchange.getMessage().getBody()).occurredAt().toEpochMilli()));
        assertThat(offset.getLastOffset().getValue()).isInstanceOf(Long.class).isEqualTo(head());
    }

    @Test
    void everyKindOfMessageEventNamesItsMessage() {
        MessageState message = alice.sendText(chat, "Hello");
        alice.react(chat, message.guid(), ReactionKind.LOVE);
        alice.unreact(chat, message.guid(), ReactionKind.LOVE);
        alice.edit(message, "Hello!");
        alice.unsend(message);

        awaitReceived(5);
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE))
                .containsExactly(
                        "message.received",
                        "message.reactionAdded",
                        "message.reactionRemoved",
                        "message.edited",
                        "message.unsent");
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader(IMessageConstants.MESSAGE_GUID))
                .containsOnly(message.guid());
    }

    @Test
    void groupEventsTellTheirChange() {
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "Friends");
        alice.add(group, "carol@example.com");
        alice.remove(group, "carol@example.com");
        alice.setIcon(group, PNG);
        alice.removeIcon(group);
        alice.leave(group);

        awaitReceived(6);
        assertThat(changes())
                .containsExactly(
                        "group.changed displayNameChanged",
                        "group.changed participantAdded",
                        "group.changed participantRemoved",
                        "group.changed iconChanged",
                        "group.changed iconRemoved",
                        "group.changed participantLeft");
        assertThat(received).allSatisfy(exchange -> {
            assertThat(exchange.getMessage().getBody()).isInstanceOf(GroupEvent.class);
            assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID))
                    .isEqualTo(group);
        });
    }

    @Test
    void chatEventsAndPollEventsSetTheirHeaders() {
        alice.setBackground(chat, PNG);
        alice.removeBackground(chat);
        PollState poll = alice.createPoll(chat, "When?", "today", "tomorrow");
        alice.vote(poll.guid(), poll.options().get(0).id());
        alice.unvote(poll.guid());

        await().atMost(SOON).untilAsserted(() -> assertThat(changes())
                .containsSubsequence(
                        "chat.backgroundChanged",
                        "chat.backgroundRemoved",
                        "poll.changed created",
                        "poll.changed voted",
                        "poll.changed unvoted"));
        assertThat(received.peek().getMessage().getBody()).isInstanceOf(ChatEvent.class);
        assertThat(received)
                .filteredOn(exchange -> exchange.getMessage().getBody() instanceof PollEvent)
                .extracting(exchange -> exchange.getMessage().getHeader(IMessageConstants.MESSAGE_GUID))
                .containsOnly(poll.guid());
    }

    @Test
    void anUnknownKindIsDeliveredAsAnUnknownEvent() {
        simulator.faults().sendUnknown(Faults.ANY, 10, UnknownArm.PAYLOAD);
        say(1);

        awaitReceived(1);
        assertThat(received.peek().getMessage().getBody()).isInstanceOf(UnknownEvent.class);
        assertThat(received.peek().getMessage().getHeader(IMessageConstants.EVENT_TYPE, String.class))
                .contains("unknown");
        assertThat(sequences()).containsExactly(head());
    }

    private List<String> changes() {
        return received.stream()
                .map(exchange -> exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE, String.class)
                        + " "
                        + exchange.getMessage().getHeader(IMessageConstants.CHANGE_TYPE, "", String.class))
                .map(String::strip)
                .collect(Collectors.toList());
    }
}
