// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A person whom the local account talks to, controlled by a test or a demonstration. A chat that the person is not in
 * is refused with {@link Problem#CHAT_NOT_FOUND}.
 */
public final class Person {
    private final World world;
    private final Participant handle;

    Person(World world, Actor actor) {
        this.world = world;
        this.handle = actor.handle();
    }

    /** The person as an actor, for commands of the world. */
    public Actor actor() {
        return new Actor(world.bound(handle), false);
    }

    public String address() {
        return handle.address();
    }

    /** Sets the service that reaches this person from now on; iMessage by default. */
    public Person service(ServiceType service) {
        world.reachBy(handle, service);
        return this;
    }

    /** Switches a Focus on or off. A Focus silences the local account's direct messages. */
    public Person focus(boolean on) {
        world.people().silence(handle, on);
        return this;
    }

    /** Guid of the direct chat with the local account; created if it does not exist. */
    public String openChat() {
        return openChat(null);
    }

    /**
     * Guid of the direct chat with a phone line of the local account; null is the first line. Created if it does not
     * exist.
     */
    public String openChat(String line) {
        return world.chats()
                .create(actor(), List.of(world.owner().address()), null, line)
                .chat()
                .guid();
    }

    /** Creates a group of this person, the local account and others; returns its guid. */
    public String createGroup(String... others) {
        List<String> addresses = new ArrayList<>(List.of(others));
        addresses.add(world.owner().address());
        return world.chats().create(actor(), addresses, null).chat().guid();
    }

    public MessageState sendText(String chatGuid, String text) {
        return world.messages().send(actor(), chatGuid, Draft.of(text));
    }

    public MessageState send(String chatGuid, Draft draft) {
        return world.messages().send(actor(), chatGuid, draft);
    }

    /** Sends an image or any other file; the type says what it is, for example {@code image/png}. */
    public MessageState sendFile(String chatGuid, String name, String mimeType, byte[] data) {
        return send(chatGuid, Draft.of(new Part.Media(MediaFile.of(name, mimeType, data), false)));
    }

    public MessageState sendVoiceMemo(String chatGuid, String name, String mimeType, byte[] data) {
        return send(chatGuid, Draft.of(new Part.Media(MediaFile.of(name, mimeType, data), true)));
    }

    /** Sends a Digital Touch or a handwritten message. */
    public MessageState sendDrawing(String chatGuid, String mimeType, byte[] data, boolean isHandwritten) {
        return send(chatGuid, Draft.of(new Part.Drawing(MediaFile.of("drawing", mimeType, data), isHandwritten)));
    }

    public MessageState sendAppCard(String chatGuid, Part.App card) {
        return send(chatGuid, Draft.of(card));
    }

    /** Replies to a message, in its thread. */
    public MessageState reply(MessageState message, String text) {
        return reply(message, null, text);
    }

    /** Replies to one bubble of a message; null is the whole message. */
    public MessageState reply(MessageState message, Integer part, String text) {
        ReplyTarget target = new ReplyTarget(message.guid(), part);
        return send(message.chatGuid(), new Draft(text, null, null, List.of(), target));
    }

    public MessageState edit(MessageState message, String newText) {
        return world.messages().edit(actor(), message.chatGuid(), message.guid(), newText);
    }

    /** Replaces the text of one bubble. */
    public MessageState edit(MessageState message, int part, String newText) {
        return world.messages().edit(actor(), message.chatGuid(), message.guid(), part, newText);
    }

    public void unsend(MessageState message) {
        world.messages().unsend(actor(), message.chatGuid(), message.guid());
    }

    /** Reads a message; a message of the local account is then marked as read. */
    public void read(String messageGuid) {
        world.messages().read(actor(), messageGuid);
    }

    public void react(String chatGuid, String messageGuid, ReactionKind kind) {
        world.messages().react(actor(), chatGuid, messageGuid, null, new Reaction(kind, null));
    }

    /** Adds a tapback to one bubble of a message; {@code reaction} may be an emoji. */
    public void react(String chatGuid, String messageGuid, Integer part, Reaction reaction) {
        world.messages().react(actor(), chatGuid, messageGuid, part, reaction);
    }

    public void unreact(String chatGuid, String messageGuid, ReactionKind kind) {
        world.messages().unreact(actor(), chatGuid, messageGuid, null, new Reaction(kind, null));
    }

    /** Removes a tapback from one bubble of a message; {@code reaction} may be an emoji or a sticker. */
    public void unreact(String chatGuid, String messageGuid, Integer part, Reaction reaction) {
        world.messages().unreact(actor(), chatGuid, messageGuid, part, reaction);
    }

    /** Adds a sticker tapback to one bubble of a message; null is the whole message. */
    public void reactWithSticker(String chatGuid, String messageGuid, Integer part, MediaFile sticker) {
        world.messages().reactWithSticker(actor(), chatGuid, messageGuid, part, sticker);
    }

    /** Places a sticker on one bubble of a message; null is the whole message. */
    public MessageState placeSticker(
            String chatGuid, String messageGuid, Integer part, MediaFile sticker, Sticker.Placement placement) {
        return world.messages().placeSticker(actor(), chatGuid, messageGuid, part, sticker, placement);
    }

    /** Shows or hides the typing indicator of this person. */
    public void setTyping(String chatGuid, boolean typing) {
        world.chats().setTyping(actor(), chatGuid, typing);
    }

    public void setBackground(String chatGuid, byte[] image) {
        world.chats().setBackground(actor(), chatGuid, image);
    }

    public void setBackground(String chatGuid, Background background) {
        world.chats().setBackground(actor(), chatGuid, background);
    }

    public void removeBackground(String chatGuid) {
        world.chats().removeBackground(actor(), chatGuid);
    }

    public void rename(String chatGuid, String name) {
        world.groups().setDisplayName(actor(), chatGuid, name);
    }

    public void add(String chatGuid, String... addresses) {
        world.groups().addParticipants(actor(), chatGuid, List.of(addresses));
    }

    public void remove(String chatGuid, String... addresses) {
        world.groups().removeParticipants(actor(), chatGuid, List.of(addresses));
    }

    public void leave(String chatGuid) {
        world.groups().leave(actor(), chatGuid);
    }

    public void setIcon(String chatGuid, byte[] image) {
        world.groups().setIcon(actor(), chatGuid, image);
    }

    public void removeIcon(String chatGuid) {
        world.groups().removeIcon(actor(), chatGuid);
    }

    public PollState createPoll(String chatGuid, String title, String... choices) {
        return world.polls().create(actor(), chatGuid, title, List.of(choices));
    }

    /** Adds a choice to a poll. */
    public void addPollOption(String pollGuid, String text) {
        world.polls().addOption(actor(), pollGuid, text);
    }

    public void vote(String pollGuid, String optionId) {
        world.polls().vote(actor(), pollGuid, optionId);
    }

    public void unvote(String pollGuid) {
        world.polls().unvote(actor(), pollGuid);
    }

    /** Shares a location without an end, or moves it. */
    public void shareLocation(SharedLocation.Place place) {
        world.locations().share(actor(), place, null, null);
    }

    /** Shares a location from a chat until a time, or without an end if null; or moves it. */
    public void shareLocation(String chatGuid, SharedLocation.Place place, Instant ends) {
        world.locations().share(actor(), place, chatGuid, ends);
    }

    public void stopSharingLocation() {
        world.locations().stop(actor());
    }
}
