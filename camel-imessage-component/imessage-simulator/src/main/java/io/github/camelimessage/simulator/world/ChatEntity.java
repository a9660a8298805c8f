// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chat as the world keeps it; guarded by the lock of {@link Ledger}. */
final class ChatEntity {
    final String guid;
    final String identifier;
    final boolean isGroup;
    final List<String> messages = new ArrayList<>();
    /** Incoming messages that the local account has not read. */
    final List<String> unread = new ArrayList<>();

    final Set<String> typing = new LinkedHashSet<>();
    String displayName = "";
    boolean isArchived;
    /** False once the local account left or was removed: it no longer sees the chat, and nothing of it is logged. */
    boolean ownerIsMember = true;

    boolean contactInfoShared;
    byte[] background;
    GroupIcon icon;

    private final Map<String, Participant> members = new LinkedHashMap<>();
    private List<Participant> participants = List.of();

    ChatEntity(String guid, String identifier, boolean isGroup, List<Participant> members) {
        this.guid = guid;
        this.identifier = identifier;
        this.isGroup = isGroup;
        members.forEach(this::add);
    }

    boolean hasMember(Actor actor) {
        return actor.isOwner() ? ownerIsMember : members.containsKey(actor.address());
    }

    void add(Participant member) {
        members.put(member.address(), member);
        participants = List.copyOf(members.values());
    }

    void remove(String address) {
        members.remove(address);
        participants = List.copyOf(members.values());
    }

    ChatState snapshot(Map<String, MessageState> byGuid) {
        MessageState last = messages.isEmpty() ? null : byGuid.get(messages.get(messages.size() - 1));
        return new ChatState(guid, identifier, isGroup, displayName, isArchived, unread.size(), participants, last);
    }
}
