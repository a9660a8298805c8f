// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.simulator.world.MessageState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a conversation. Each waits until it is true: see {@link IMessageAssertions}. */
public final class ConversationAssert extends AbstractAssert<ConversationAssert, Conversation> {

    private Duration limit = Patience.LIMIT;

    ConversationAssert(Conversation actual) {
        super(actual, ConversationAssert.class);
    }

    /** Sets the time limit of the following assertions. */
    public ConversationAssert within(Duration newLimit) {
        limit = newLimit;
        return this;
    }

    /**
     * Waits for a message with this text. A message is found only once, so the same assertion twice needs two messages.
     */
    public MessageAssert hasMessage(String text) {
        return message("\"" + text + "\"", message -> message.text().equals(text));
    }

    public MessageAssert hasMessageContaining(String text) {
        return message("with \"" + text + "\" in it", message -> message.text().contains(text));
    }

    /** Waits for a message that has a file with this name. */
    public MessageAssert hasFile(String name) {
        return message("with the file " + name, message -> Transcript.fileNames(message)
                .contains(name));
    }

    private MessageAssert message(String words, Predicate<MessageState> condition) {
        isNotNull();
        return new MessageAssert(actual, limit, null).that(words, condition);
    }

    /**
     * The account has sent no messages besides those that assertions have found, and sends none for one second.
     * Messages of contacts are ignored.
     */
    public ConversationAssert hasNoMoreMessages() {
        return hasNoMoreMessages(Patience.QUIET);
    }

    /** The same with another duration, which starts no earlier than the last message of the account. */
    public ConversationAssert hasNoMoreMessages(Duration quiet) {
        isNotNull();
        if (!Patience.lasts(quiet, () -> unexpected().isEmpty())) {
            List<String> texts = unexpected().stream()
                    .map(message -> "\"" + message.text() + "\"")
                    .toList();
            throw Patience.failure(
                    said("Expected no more messages of the account, but there is " + String.join(", ", texts) + "."),
                    actual);
        }
        return this;
    }

    private List<MessageState> unexpected() {
        return actual.messages().stream()
                .filter(message -> message.isFromMe() && !actual.asserted().contains(message.guid()))
                .toList();
    }

    /** The account shows the typing indicator. */
    public ConversationAssert isTyping() {
        return holds("the account to type", actual::isAccountTyping);
    }

    /** The account does not show the typing indicator. */
    public ConversationAssert isNotTyping() {
        return holds("the account to stop typing", () -> !actual.isAccountTyping());
    }

    /** The account has shown the typing indicator at some time. */
    public ConversationAssert hasTyped() {
        return holds("the account to type at some time", actual::hasShownTyping);
    }

    /** The account has read all messages. */
    public ConversationAssert isRead() {
        return holds("the account to read everything", () -> actual.state().unreadCount() == 0);
    }

    /** A message was unsent. */
    public ConversationAssert hasUnsentMessage() {
        return holds(
                "an unsent message", () -> actual.messages().stream().anyMatch(message -> message.retracted() != null));
    }

    /** The group has this name; an empty text means no name. */
    public ConversationAssert hasName(String name) {
        return holds(
                "the name \"" + name + "\"",
                () -> actual.state().displayName().equals(name),
                () -> "The name is \"" + actual.state().displayName() + "\".");
    }

    /** The chat has exactly these members besides the account. */
    public ConversationAssert hasParticipants(Contact... contacts) {
        return hasParticipants(Arrays.stream(contacts).map(Contact::address).toArray(String[]::new));
    }

    /** The same with addresses, or names as with {@link Address}. */
    public ConversationAssert hasParticipants(String... names) {
        List<String> expected = Stream.of(names).map(Cast::address).sorted().toList();
        return holds(
                "the participants " + expected,
                () -> participants().equals(expected),
                () -> "The participants are " + participants() + ".");
    }

    private List<String> participants() {
        return actual.state().participants().stream()
                .map(participant -> participant.address())
                .sorted()
                .toList();
    }

    /**
     * The conversation matches this file, in UTF-8: one line for each event, without times and ids. If the file is
     * missing, it is written after the conversation has been quiet for a second, and the assertion fails. With the
     * system property {@code imessage.record} the file is overwritten, and the assertion passes.
     *
     * @param file relative to the working directory, for example {@code src/test/resources/welcome.txt}
     */
    public ConversationAssert isAsRecordedIn(String file) {
        return isAsRecordedIn(Path.of(file));
    }

    /** The same with a path. */
    public ConversationAssert isAsRecordedIn(Path file) {
        isNotNull();
        new Recording(file).compare(actual, limit);
        return this;
    }

    private ConversationAssert holds(String words, Callable<Boolean> condition) {
        return holds(words, condition, () -> "");
    }

    private ConversationAssert holds(String words, Callable<Boolean> condition, Supplier<String> difference) {
        isNotNull();
        if (!Patience.waits(limit, condition)) {
            String expected = "Expected " + words + " within " + Patience.words(limit) + ". " + difference.get();
            throw Patience.failure(said(expected.strip()), actual);
        }
        return this;
    }

    /** Adds the description that was set with {@code as(...)}. */
    private String said(String message) {
        String description = descriptionText();
        return description.isEmpty() ? message : "[" + description + "] " + message;
    }
}
