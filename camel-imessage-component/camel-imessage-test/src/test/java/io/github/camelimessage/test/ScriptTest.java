// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.model.ReactionKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IMessageTest(routes = AnswerRoute.class)
@Tag("line")
class ScriptTest {

    @EachProvider
    void stepsFollowEachOther(Contact alice, Conversation chat) {
        alice.writes("One").afterReading("You said: One").writes("Two").afterReading("You said: Two");

        assertThat(texts(chat)).containsExactly("One", "You said: One", "Two", "You said: Two");
        assertThat(chat)
                .hasMessage("You said: One")
                .isRead()
                .followedBy("You said: Two")
                .isRead();
    }

    @Test
    void aLineThatWasReadIsNotReadAgain(Contact alice, Conversation chat) {
        alice.writes("Yes").afterReading("You said: Yes");
        alice.writes("Yes").afterReading("You said: Yes");

        assertThat(texts(chat)).containsExactly("Yes", "You said: Yes", "Yes", "You said: Yes");
    }

    @Test
    void peopleReadEachOther(Contact alice, Contact bob, @With({"alice", "bob"}) Conversation team) {
        alice.in(team).writes("Lunch?");
        bob.in(team)
                .afterReading("Lunch?")
                .replies("Yes")
                .reacts(ReactionKind.LIKE)
                .reacts("🍕");
        alice.in(team)
                .afterReading("Yes")
                .writes("Noon")
                .edits("At noon")
                .renames("Lunch")
                .adds("carol");
        bob.in(team).afterReading("At noon").leaves();

        assertThat(team).hasMessage("Yes").from(bob).inReplyTo("Lunch?");
        assertThat(team).hasMessage("At noon").from(alice).editedFrom("Noon");
        assertThat(team).hasMessage("Lunch?").withReaction("🍕");
        assertThat(team).hasName("Lunch").hasParticipants("alice", "carol");
        alice.in(team).removes("carol");
        assertThat(team).hasParticipants(alice);
    }

    @Test
    void filesTypingAndUnsending(Contact alice, Conversation chat) {
        alice.in(chat).types();
        alice.in(chat).stopsTyping().sends("a.png", "image/png", new byte[] {1});
        assertThat(chat).hasFile("a.png").from(alice);
        alice.in(chat).unsends();
        assertThat(chat).hasUnsentMessage();
    }

    @Test
    void impossibleActionsAreRefused(Contact alice) {
        assertThatThrownBy(() -> alice.in(alice.chat()).replies("Hi"))
                .hasMessageContaining("cannot reply before afterReading");
        assertThatThrownBy(() -> alice.in(alice.chat()).reacts("🍕"))
                .hasMessageContaining("cannot react before afterReading");
        assertThatThrownBy(() -> alice.in(alice.chat()).edits("Hi")).hasMessageContaining("cannot edit before writes");
        assertThatThrownBy(() -> alice.in(alice.chat()).unsends()).hasMessageContaining("cannot unsend before writes");
    }

    private static List<String> texts(Conversation chat) {
        return chat.messages().stream().map(message -> message.text()).toList();
    }
}
