// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.model.ReactionKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;

@IMessageTest(routes = AnswerRoute.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RecordingTest {

    @TempDir
    Path directory;

    @EachProvider
    void aRecordingIsTheSameWithBothVendors(Contact alice, Contact bob, @With({"alice", "bob"}) Conversation team) {
        play(alice, bob, team);

        assertThat(team).isAsRecordedIn("src/test/resources/conversations/lunch.txt");
    }

    @Test
    void whatIsMissingIsWrittenAndFailsOnce(Contact alice, Conversation chat) throws Exception {
        Path file = directory.resolve("new/hello.txt");
        alice.writes("Hello?").afterReading("You said: Hello?");

        assertThatThrownBy(() -> assertThat(chat).isAsRecordedIn(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("There was no recording", "hello.txt", "has been written");
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        alice@example.com: Hello?
                        account (confetti): You said: Hello?
                        * alice@example.com read "You said: Hello?"
                        """);
        assertThat(chat).isAsRecordedIn(file);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(chat).isAsRecordedIn(file);
    }

    @Test
    void aDifferenceIsShownLineByLine(Contact alice, Conversation chat) throws Exception {
        Path file = Files.writeString(
                directory.resolve("other.txt"),
                """
                alice@example.com: One
                account: You wrote: One
                """);
        alice.writes("One").afterReading("You said: One");

        assertThatThrownBy(() -> assertThat(chat).within(Duration.ofMillis(100)).isAsRecordedIn(file))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll(
                        "not as recorded in",
                        "-Dimessage.record=true",
                        " alice@example.com: One\n"
                                + "-account: You wrote: One\n"
                                + "+account: You said: One\n"
                                + "+* alice@example.com read");
    }

    @Test
    void whatComesAfterTheRecordedEndIsADifference(Contact alice, Conversation chat) throws Exception {
        Path file = Files.writeString(directory.resolve("short.txt"), "alice@example.com: One\n");
        alice.writes("One");

        assertThatThrownBy(() -> assertThat(chat).within(Duration.ofSeconds(2)).isAsRecordedIn(file))
                .hasMessageContaining("+account: You said: One");
    }

    @Test
    void aSystemPropertyRecordsAgain(Contact alice, Conversation chat) throws Exception {
        Path file = Files.writeString(directory.resolve("old.txt"), "something old\n");
        alice.writes("One").afterReading("You said: One");
        System.setProperty("imessage.record", "true");
        try {
            assertThat(chat).isAsRecordedIn(file);
        } finally {
            System.clearProperty("imessage.record");
        }
        assertThat(Files.readString(file)).startsWith("alice@example.com: One\n");
    }

    private static void play(Contact alice, Contact bob, Conversation team) {
        alice.in(team)
                .writes("Lunch?\nAt noon")
                .afterReading("You said: Lunch?\nAt noon")
                .reacts(ReactionKind.LOVE);
        bob.in(team).afterReading("Lunch?\nAt noon").reacts("🍕").replies("Yes").afterReading("You said: Yes");
        alice.in(team).renames("Lunch").adds("carol");
        bob.in(team)
                .writes("No")
                .afterReading("You said: No")
                .edits("Never")
                .unsends()
                .leaves();
    }
}
