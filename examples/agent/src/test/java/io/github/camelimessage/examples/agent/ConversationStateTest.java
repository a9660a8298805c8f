// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationStateTest {

    private static final String CHAT = "any;-;../../alice@example.com";

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenFirstIsAnsweredFirst() {
        Conversation conversation = Conversation.begun(CHAT, false)
                .hear(heard("b", 2))
                .hear(heard("a", 1))
                .hear(heard("c", 2));

        assertThat(new Turn(conversation).said()).extracting(Heard::key).containsExactly("a", "b", "c");
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        Conversation answered = Conversation.begun(CHAT, false)
                .hear(heard("a", 1))
                .dealtWith(List.of(heard("a", 1)), List.of(), null, false);

        assertThat(answered.hear(heard("a", 1))).isEqualTo(answered);
    }

    @Test
    void aConversationIsBegunOnce() {
        Conversations conversations = new Conversations(directory);
        conversations.begin(CHAT, false);
        conversations.change(CHAT, conversation -> conversation.hear(heard("a", 1)));

        assertThat(conversations.begin(CHAT, false).heard()).hasSize(1);
        assertThat(conversations.unfinished()).containsExactly(CHAT);
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
    }

    private static Heard heard(String key, long time) {
        return new Heard(key, time, "alice@example.com", "guid-" + key, false, "Hello", List.of());
    }
}
