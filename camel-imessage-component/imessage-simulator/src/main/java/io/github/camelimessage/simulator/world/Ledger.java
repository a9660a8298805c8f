// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The state of the world, shared by the classes that change it. Every access holds this object's monitor. */
final class Ledger {
    final Clock clock;
    final Actor owner;
    final EventLog log = new EventLog();
    final Map<String, ChatEntity> chats = new LinkedHashMap<>();
    final Map<String, MessageState> messages = new HashMap<>();
    final Map<String, PollState> polls = new HashMap<>();
    /** Guids of all messages in the order they came. */
    final List<String> timeline = new ArrayList<>();

    /** One random half for each world, so that two worlds never share a guid; the other half counts. */
    private final long guidPrefix = UUID.randomUUID().getMostSignificantBits();

    private long guidCounter;

    Ledger(Clock clock, String ownerAddress) {
        this.clock = clock;
        this.owner = new Actor(Addresses.participant("ownerAddress", ownerAddress), true);
    }

    String newGuid() {
        return new UUID(guidPrefix, 0x8000000000000000L | ++guidCounter)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    Instant now() {
        return clock.instant();
    }

    /** The chat, if this person is in it. */
    ChatEntity chat(Actor actor, String guid) {
        if (guid == null || guid.isBlank()) {
            throw WorldException.invalid("chat", guid, "A chat guid is needed");
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

    ChatState snapshot(ChatEntity chat) {
        return chat.snapshot(messages);
    }

    boolean isOwner(Participant participant) {
        return participant.address().equals(owner.address());
    }

    /** Logs a change, unless it is in a chat that the local account cannot see. */
    void record(ChatEntity chat, Actor actor, Change change) {
        if (chat.ownerIsMember) {
            log.append(now(), chat.guid, actor, change);
        }
    }
}
