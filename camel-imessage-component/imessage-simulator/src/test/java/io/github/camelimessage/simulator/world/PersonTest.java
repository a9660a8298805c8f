// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final String OWNER = "owner@example.com";

    private final World world = new World(Clock.systemUTC(), OWNER);
    private final Person alice = world.person("Alice@example.com");
    private final Person bob = world.person("+15551230001");

    private List<Change> changes() {
        return world.log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(LogEntry::change)
                .toList();
    }

    @Test
    void whatOthersDoIsLoggedUnderTheirNames() {
        String group = alice.createGroup(bob.address());
        alice.rename(group, "Case");
        bob.setIcon(group, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        bob.removeIcon(group);
        alice.setBackground(group, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        alice.removeBackground(group);
        alice.remove(group, bob.address());
        alice.leave(group);
        assertThat(world.log().read(0, Long.MAX_VALUE, 100))
                .extracting(entry -> entry.actor().address())
                .containsExactly(
                        "alice@example.com",
                        bob.address(),
                        bob.address(),
                        "alice@example.com",
                        "alice@example.com",
                        "alice@example.com",
                        "alice@example.com");
        assertThat(changes()).last().isInstanceOf(GroupChange.ParticipantLeft.class);
        assertThat(world.chats().get(world.owner(), group).participants()).isEmpty();
    }

    @Test
    void nobodyActsInAChatThatTheyAreNotIn() {
        String chat = alice.openChat();
        assertThatThrownBy(() -> bob.sendText(chat, "Hello")).isInstanceOfSatisfying(WorldException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.CHAT_NOT_FOUND);
            assertThat(refused.context()).isEqualTo(Map.of("chat", chat));
        });
        assertThat(changes()).isEmpty();
    }

    @Test
    void theOwnerCanBeRemovedAndThenSeesNothingMore() {
        String group = alice.createGroup(bob.address());
        alice.remove(group, OWNER);
        assertThat(changes()).singleElement().isInstanceOf(GroupChange.ParticipantRemoved.class);
        bob.sendText(group, "Hello");
        bob.rename(group, "Secret");
        assertThat(changes()).hasSize(1);
        assertThat(world.chats().list(world.owner())).isEmpty();
        assertThat(world.chats().get(bob.actor(), group).displayName()).isEqualTo("Secret");
    }

    @Test
    void aPersonIsNotTheOwner() {
        assertThatThrownBy(() -> world.person(OWNER)).isInstanceOf(WorldException.class);
        assertThatThrownBy(() -> world.person("12345")).isInstanceOf(WorldException.class);
    }

    @Test
    void onlyReadingWhatOthersSentIsAnEvent() {
        String chat = alice.openChat();
        MessageState mine = world.messages().send(world.owner(), chat, Draft.of("Hello"));
        alice.read(mine.guid());
        alice.read(mine.guid());
        MessageState hers = alice.sendText(chat, "Hi");
        alice.read(hers.guid());
        assertThat(changes()).hasSize(3);
        assertThat(world.messages().get(world.owner(), mine.guid()).read()).isNotNull();
    }
}
