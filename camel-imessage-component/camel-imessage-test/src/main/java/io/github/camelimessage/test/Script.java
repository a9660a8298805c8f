// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The actions of a person in a chat. An action is done when its method returns; only {@link #afterReading} waits.
 * Actions of several people happen in the order of the test.
 */
public final class Script {

    private final Contact contact;
    private final Conversation chat;
    private Duration limit = Patience.LIMIT;
    private MessageState written;
    private MessageState read;
    private int next;

    Script(Contact contact, Conversation chat) {
        this.contact = contact;
        this.chat = chat;
    }

    /** Sets how long this person waits for messages from now on. */
    public Script within(Duration newLimit) {
        limit = newLimit;
        return this;
    }

    public Script writes(String text) {
        written = person().sendText(chat.guid(), text);
        return this;
    }

    /** @param mimeType for example {@code image/png} */
    public Script sends(String fileName, String mimeType, byte[] data) {
        written = person().sendFile(chat.guid(), fileName, mimeType, data);
        return this;
    }

    /**
     * Waits for a message of another person with this text, and reads it. Earlier messages count as read: the next call
     * looks only at later ones.
     *
     * @throws AssertionError if it does not arrive within the limit of {@link IMessageAssertions}
     */
    public synchronized Script afterReading(String text) {
        Objects.requireNonNull(text, "text");
        if (!Patience.waits(limit, () -> reads(text))) {
            throw Patience.failure(contact + " waited " + Patience.words(limit) + " to read \"" + text + "\".", chat);
        }
        return this;
    }

    private boolean reads(String text) {
        List<MessageState> messages = chat.messages();
        for (int i = next; i < messages.size(); i++) {
            MessageState message = messages.get(i);
            if (message.text().equals(text) && !message.sender().address().equals(contact.address())) {
                person().read(message.guid());
                read = message;
                next = i + 1;
                return true;
            }
        }
        return false;
    }

    /** Replies in the thread of the message that this person read last. */
    public Script replies(String text) {
        written = person().reply(readBefore("reply"), text);
        return this;
    }

    /** Adds a tapback to the message that this person read last. */
    public Script reacts(ReactionKind kind) {
        person().react(chat.guid(), readBefore("react").guid(), kind);
        return this;
    }

    /** The same with an emoji. */
    public Script reacts(String emoji) {
        Reaction reaction = new Reaction(ReactionKind.EMOJI, emoji);
        person().react(chat.guid(), readBefore("react").guid(), null, reaction);
        return this;
    }

    /** Edits the last message of this person. */
    public Script edits(String newText) {
        written = person().edit(writtenBefore("edit"), newText);
        return this;
    }

    /** Unsends the last message of this person. */
    public Script unsends() {
        person().unsend(writtenBefore("unsend"));
        return this;
    }

    /** Shows the typing indicator until the next message of this person. */
    public Script types() {
        person().setTyping(chat.guid(), true);
        return this;
    }

    public Script stopsTyping() {
        person().setTyping(chat.guid(), false);
        return this;
    }

    /** Names the group. */
    public Script renames(String name) {
        person().rename(chat.guid(), name);
        return this;
    }

    /** Adds people to the group. @param names addresses, or names as with {@link Address} */
    public Script adds(String... names) {
        person().add(chat.guid(), addresses(names));
        return this;
    }

    public Script removes(String... names) {
        person().remove(chat.guid(), addresses(names));
        return this;
    }

    /** Leaves the group. */
    public Script leaves() {
        person().leave(chat.guid());
        return this;
    }

    private static String[] addresses(String... names) {
        return Arrays.stream(names).map(Cast::address).toArray(String[]::new);
    }

    private Person person() {
        return contact.person();
    }

    private MessageState readBefore(String what) {
        if (read == null) {
            throw new IllegalStateException(contact + " cannot " + what + " before afterReading(...)");
        }
        return read;
    }

    private MessageState writtenBefore(String what) {
        if (written == null) {
            throw new IllegalStateException(contact + " cannot " + what + " before writes(...)");
        }
        return written;
    }
}
