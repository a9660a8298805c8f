// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Assertions on one message. Each waits for a message that meets all conditions so far. This may be another message
 * than in the previous step.
 */
public final class MessageAssert {

    private final Conversation conversation;
    private final Duration limit;
    /** The message must come after this one; null for any. */
    private final MessageState earlier;

    private final List<String> words = new ArrayList<>();
    private Predicate<MessageState> conditions = message -> true;
    private MessageState found;

    MessageAssert(Conversation conversation, Duration limit, MessageState earlier) {
        this.conversation = conversation;
        this.limit = limit;
        this.earlier = earlier;
    }

    public MessageAssert from(Account account) {
        return that("from the account", MessageState::isFromMe);
    }

    public MessageAssert from(Contact contact) {
        return that("from " + contact, message -> message.sender().address().equals(contact.address()));
    }

    public MessageAssert withEffect(Effect effect) {
        return that(
                "with the effect " + effect.value(), message -> effect.styleId().equals(message.effectId()));
    }

    public MessageAssert withoutEffect() {
        return that("without an effect", message -> message.effectId() == null);
    }

    /** Has a file with this name. */
    public MessageAssert withFile(String name) {
        return that("with the file " + name, message -> Transcript.fileNames(message)
                .contains(name));
    }

    /** Is a reply in the thread of a message that currently has this text. */
    public MessageAssert inReplyTo(String text) {
        return that("in reply to \"" + text + "\"", message -> conversation.messages().stream()
                .anyMatch(one ->
                        one.guid().equals(message.replyTo()) && one.text().equals(text)));
    }

    /** Had this text before it was edited. */
    public MessageAssert editedFrom(String text) {
        return that("edited from \"" + text + "\"", message -> message.earlier().stream()
                .anyMatch(one -> one.text().equals(text)));
    }

    public MessageAssert isNotEdited() {
        return that("that is not edited", message -> message.edited() == null);
    }

    /** The other side has read it. */
    public MessageAssert isRead() {
        return that("that is read", message -> message.read() != null);
    }

    /** Has this tapback, from anyone. */
    public MessageAssert withReaction(ReactionKind kind) {
        return that(
                "with the reaction " + kind,
                reaction(one -> one.reaction().kind().equals(kind)));
    }

    /** Has this tapback from the account. */
    public MessageAssert withReaction(ReactionKind kind, Account account) {
        return that(
                "with the reaction " + kind + " of the account",
                reaction(one -> one.isFromMe() && one.reaction().kind().equals(kind)));
    }

    public MessageAssert withReaction(ReactionKind kind, Contact contact) {
        return that(
                "with the reaction " + kind + " of " + contact,
                reaction(one -> one.sender() != null
                        && one.sender().address().equals(contact.address())
                        && one.reaction().kind().equals(kind)));
    }

    /** Has this emoji as a tapback. */
    public MessageAssert withReaction(String emoji) {
        return that(
                "with the reaction " + emoji,
                reaction(one -> emoji.equals(one.reaction().emoji())));
    }

    public MessageAssert withoutReactions() {
        return that("without reactions", message -> message.reactions().isEmpty());
    }

    private static Predicate<MessageState> reaction(Predicate<AppliedReaction> wanted) {
        return message -> message.reactions().stream().anyMatch(wanted);
    }

    /** Waits for a message with this text after the message that was found so far. */
    public MessageAssert followedBy(String text) {
        return new MessageAssert(conversation, limit, found)
                .that("\"" + text + "\" after \"" + found.text() + "\"", message -> message.text()
                        .equals(text));
    }

    /** See {@link ConversationAssert#hasNoMoreMessages()}. */
    public ConversationAssert hasNoMoreMessages() {
        return and().hasNoMoreMessages();
    }

    /** Returns to the assertions on the conversation. */
    public ConversationAssert and() {
        return new ConversationAssert(conversation).within(limit);
    }

    /** The message that was found. */
    public MessageState message() {
        return found;
    }

    MessageAssert that(String more, Predicate<MessageState> condition) {
        words.add(more);
        conditions = conditions.and(condition);
        if (found != null) {
            conversation.asserted().remove(found.guid());
        }
        if (!Patience.waits(limit, this::finds)) {
            throw Patience.failure(
                    "Expected a message " + String.join(" ", words) + " within " + Patience.words(limit) + ".",
                    conversation);
        }
        return this;
    }

    private boolean finds() {
        boolean[] isLater = {earlier == null};
        Optional<MessageState> match = conversation.messages().stream()
                .filter(message -> {
                    boolean counts = isLater[0];
                    isLater[0] |= earlier != null && message.guid().equals(earlier.guid());
                    return counts && conditions.test(message);
                })
                .filter(message -> conversation.asserted().add(message.guid()))
                .findFirst();
        match.ifPresent(message -> found = message);
        return match.isPresent();
    }
}
