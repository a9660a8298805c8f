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

/** What must happen in a conversation. Each assertion waits until it holds: see {@link IMessageAssertions}. */
public final class ConversationAssert extends AbstractAssert<ConversationAssert, Conversation> {

    private Duration limit = Patience.LIMIT;

    ConversationAssert(Conversation actual) {
        super(actual, ConversationAssert.class);
    }

    /** How long the assertions after this one wait. */
    public ConversationAssert within(Duration newLimit) {
        limit = newLimit;
        return this;
    }

    /**
     * Somebody wrote this. A message that an assertion has found is not found again, so the same line twice means two
     * messages.
     */
    public MessageAssert hasMessage(String text) {
        return message("\"" + text + "\"", message -> message.text().equals(text));
    }

    public MessageAssert hasMessageContaining(String text) {
        return message("with \"" + text + "\" in it", message -> message.text().contains(text));
    }

    /** Somebody sent a file of this name. */
    public MessageAssert hasFile(String name) {
        return message("with the file " + name, message -> Transcript.fileNames(message)
                .contains(name));
    }

    private MessageAssert message(String words, Predicate<MessageState> condition) {
        isNotNull();
        return new MessageAssert(actual, limit, null).that(words, condition);
    }

    /**
     * The account wrote nothing but the messages that assertions have found, and writes no more for one second. Messages of
     * contacts do not count.
     */
    public ConversationAssert hasNoMoreMessages() {
        return hasNoMoreMessages(Patience.QUIET);
    }

    /** The same for another time, after the last message of the account at the earliest. */
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

    /** The account shows its typing bubble now. */
    public ConversationAssert isTyping() {
        return holds("the account to type", actual::isAccountTyping);
    }

    /** The account does not show its typing bubble, or no longer. */
    public ConversationAssert isNotTyping() {
        return holds("the account to stop typing", () -> !actual.isAccountTyping());
    }

    /** The account showed its typing bubble at some time, however short. */
    public ConversationAssert hasTyped() {
        return holds("the account to type at some time", actual::hasShownTyping);
    }

    /** The account has read everything. */
    public ConversationAssert isRead() {
        return holds("the account to read everything", () -> actual.state().unreadCount() == 0);
    }

    /** Somebody took a message back. */
    public ConversationAssert hasUnsentMessage() {
        return holds(
                "an unsent message", () -> actual.messages().stream().anyMatch(message -> message.retracted() != null));
    }

    /** The group has this name; the empty text is none. */
    public ConversationAssert hasName(String name) {
        return holds(
                "the name \"" + name + "\"",
                () -> actual.state().displayName().equals(name),
                () -> "The name is \"" + actual.state().displayName() + "\".");
    }

    /** Besides the account these are in the chat, and nobody else. */
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
     * The conversation is as this file has it, in UTF-8: a line for each thing that happened, without times and ids. A file
     * that is missing is written when the conversation has been quiet for a second, and the assertion fails once; with the
     * system property {@code imessage.record} the file is written again, and the assertion passes.
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

    /** With what the user said with {@code as(...)}. */
    private String said(String message) {
        String description = descriptionText();
        return description.isEmpty() ? message : "[" + description + "] " + message;
    }
}
