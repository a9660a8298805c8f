// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody whom the local account talks to, as a test or a demonstration plays them. A chat that the person is not in is
 * refused with {@link Problem#CHAT_NOT_FOUND}.
 */
public final class Person {
    private final World world;
    private final Participant handle;

    Person(World world, Actor actor) {
        this.world = world;
        this.handle = actor.handle();
    }

    /** The person as commands of the world name them. */
    public Actor actor() {
        return new Actor(world.bound(handle), false);
    }

    public String address() {
        return handle.address();
    }

    /** Sets the service that this person is reached by from now on; iMessage before that. */
    public Person service(ServiceType service) {
        world.reachBy(handle, service);
        return this;
    }

    /** Switches a Focus on, which keeps the local account's direct messages silent from now on, or off. */
    public Person focus(boolean on) {
        world.people().silence(handle, on);
        return this;
    }

    /** Guid of the direct chat with the local account; made when there is none. */
    public String openChat() {
        return openChat(null);
    }

    /** The same with one of the local account's phone lines besides the first, or null for the first. */
    public String openChat(String line) {
        return world.chats()
                .create(actor(), List.of(world.owner().address()), null, line)
                .chat()
                .guid();
    }

    /** Makes a group of this person, the local account and others; gives its guid. */
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

    public MessageState edit(MessageState message, String newText) {
        return world.messages().edit(actor(), message.chatGuid(), message.guid(), newText);
    }

    public void unsend(MessageState message) {
        world.messages().unsend(actor(), message.chatGuid(), message.guid());
    }

    /** Reads a message; what the local account sent then shows as read. */
    public void read(String messageGuid) {
        world.messages().read(actor(), messageGuid);
    }

    public void react(String chatGuid, String messageGuid, ReactionKind kind) {
        world.messages().react(actor(), chatGuid, messageGuid, null, new Reaction(kind, null));
    }

    /** Puts a tapback on one bubble of a message; {@code reaction} may be an emoji. */
    public void react(String chatGuid, String messageGuid, Integer part, Reaction reaction) {
        world.messages().react(actor(), chatGuid, messageGuid, part, reaction);
    }

    public void unreact(String chatGuid, String messageGuid, ReactionKind kind) {
        world.messages().unreact(actor(), chatGuid, messageGuid, null, new Reaction(kind, null));
    }

    /** Shows or hides this person's typing bubble. */
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

    /** Shares a location for good, or moves it. */
    public void shareLocation(SharedLocation.Place place) {
        world.locations().share(actor(), place, null, null);
    }

    /** Shares a location from a chat, until a time or, with null, for good; or moves it. */
    public void shareLocation(String chatGuid, SharedLocation.Place place, Instant ends) {
        world.locations().share(actor(), place, chatGuid, ends);
    }

    public void stopSharingLocation() {
        world.locations().stop(actor());
    }
}
