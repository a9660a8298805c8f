// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The state of the world, shared by the classes that change it. Every access must hold this object's monitor. */
final class Ledger {
    final Clock clock;
    final Actor owner;
    final EventLog log = new EventLog();
    final Map<String, ChatEntity> chats = new LinkedHashMap<>();
    final Map<String, MessageState> messages = new HashMap<>();
    final Map<String, PollState> polls = new LinkedHashMap<>();
    final Map<String, SharedLocation> locations = new HashMap<>();
    final Map<String, Integer> locationRequests = new HashMap<>();
    final Files files = new Files();
    final Signals signals = new Signals();
    /** The last message of each card that can be replaced, by its session. */
    final Map<String, Cards.Session> cards = new HashMap<>();
    /** Guids of all chats in the order of their creation. */
    final List<String> chatOrder = new ArrayList<>();
    /** The newest group of each line and set of members, by {@link Chats#groupKey}. */
    final Map<String, String> groups = new HashMap<>();
    /** The service that reaches a person, if not iMessage; also read without the lock. */
    final Map<String, ServiceType> services = new ConcurrentHashMap<>();
    /** Addresses of people whose Focus silences messages. */
    final Set<String> silenced = new HashSet<>();
    /** Addresses of people to whom the local account has sent a message. */
    final Set<String> contacted = new HashSet<>();
    /** Guids of all messages in the order of their arrival. */
    final List<String> timeline = new ArrayList<>();

    /** A random half for each world, so that two worlds never share a guid; the other half is a counter. */
    private final long guidPrefix = UUID.randomUUID().getMostSignificantBits();

    /** Notified after every change, logged or not. */
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    private long guidCounter;
    private long activityCounter;

    Ledger(Clock clock, String ownerAddress) {
        this.clock = clock;
        this.owner = new Actor(Addresses.participant("ownerAddress", ownerAddress), true);
    }

    String newGuid() {
        return new UUID(guidPrefix, 0x8000000000000000L | ++guidCounter)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    /** Adds a listener for all changes; it may be called while the change is still being made, under the lock. */
    Runnable listen(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    void changed() {
        bells.forEach(Runnable::run);
    }

    /** Records that this person sent a new message to the chat. */
    void sent(ChatEntity chat, Actor actor) {
        touch(chat);
        stopTyping(chat, actor);
        if (actor.isOwner()) {
            contacted.addAll(chat.addresses());
        }
    }

    /** Makes the chat the most recently active one. */
    void touch(ChatEntity chat) {
        chat.activity = ++activityCounter;
    }

    /** The participant with the service that currently reaches them. */
    Participant bound(Participant participant) {
        ServiceType service = services.get(participant.address());
        return service == null || isOwner(participant)
                ? participant
                : new Participant(participant.address(), service, participant.country());
    }

    Instant now() {
        return clock.instant();
    }

    /** The chat, also one without the local account. */
    ChatEntity anyChat(String guid) {
        ChatEntity chat = chats.get(guid);
        if (chat == null) {
            throw WorldException.chatNotFound(guid);
        }
        return chat;
    }

    /** The chat, if this person is in it. */
    ChatEntity chat(Actor actor, String guid) {
        if (guid == null || guid.isBlank()) {
            throw WorldException.invalid("chat", guid, "A chat guid is missing");
        }
        ChatEntity chat = chats.get(guid);
        if (chat == null || !chat.hasMember(actor)) {
            throw WorldException.chatNotFound(guid);
        }
        return chat;
    }

    /** The chat, if it is a group that this person is in. */
    ChatEntity group(Actor actor, String guid) {
        ChatEntity chat = chat(actor, guid);
        if (!chat.isGroup) {
            throw WorldException.invalid("chat", guid, "The chat is not a group");
        }
        return chat;
    }

    MessageState message(Actor actor, String guid) {
        MessageState message = messages.get(guid);
        if (message == null || !chats.get(message.chatGuid()).hasMember(actor)) {
            throw WorldException.messageNotFound(guid);
        }
        return message;
    }

    /** The message, if it is in this chat, which this person is in. */
    MessageState message(Actor actor, String chatGuid, String guid) {
        chat(actor, chatGuid);
        MessageState message = message(actor, guid);
        if (!message.chatGuid().equals(chatGuid)) {
            throw WorldException.messageNotFound(guid);
        }
        return message;
    }

    /** Saves a changed message and logs the change. */
    void store(Actor actor, MessageState message, MessageChange change) {
        messages.put(message.guid(), message);
        record(chats.get(message.chatGuid()), actor, change);
    }

    ChatState snapshot(ChatEntity chat) {
        return chat.snapshot(messages);
    }

    ChatDetails details(ChatEntity chat) {
        return chat.details(messages);
    }

    boolean isOwner(Participant participant) {
        return participant.address().equals(owner.address());
    }

    /** Hides the typing indicator, if it is shown. */
    void stopTyping(ChatEntity chat, Actor actor) {
        if (chat.typing.remove(actor.address())) {
            signals.emit(new Signal.Typing(chat.guid, actor, false));
        }
    }

    /** Logs a change, unless the local account cannot see the chat. */
    void record(ChatEntity chat, Actor actor, Change change) {
        Instant now = now();
        chat.updated = now;
        if (chat.ownerIsMember) {
            log.append(now, chat.guid, actor, change);
        }
        changed();
    }
}
