// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The internal state of a chat; guarded by the lock of {@link Ledger}. */
final class ChatEntity {
    final String guid;
    final String identifier;
    final boolean isGroup;
    /** The local account's phone line, or null for its first. */
    final String line;

    final Instant created;
    final List<String> messages = new ArrayList<>();
    /** Incoming messages that the local account has not read. */
    final List<String> unread = new ArrayList<>();

    final Set<String> typing = new LinkedHashSet<>();
    Instant updated;
    String displayName = "";
    boolean isArchived;
    /**
     * False after the local account left or was removed: it no longer sees the chat, and changes of the chat are not
     * logged.
     */
    boolean ownerIsMember = true;

    boolean contactInfoShared;
    Background background;
    GroupIcon icon;
    long backgroundVersion;
    long iconVersion;
    long activity;

    private final Map<String, Participant> members = new LinkedHashMap<>();
    private final Map<String, Instant> joinedAt = new HashMap<>();
    private List<Participant> participants = List.of();
    private Map<String, Instant> joined = Map.of();
    private ServiceType service = ServiceType.IMESSAGE;

    ChatEntity(String guid, String identifier, boolean isGroup, String line, Actor owner, Instant created) {
        this.guid = guid;
        this.identifier = identifier;
        this.isGroup = isGroup;
        this.line = line;
        this.created = created;
        this.updated = created;
        joinedAt.put(owner.address(), created);
    }

    boolean hasMember(Actor actor) {
        return actor.isOwner() ? ownerIsMember : members.containsKey(actor.address());
    }

    void add(Participant member, Instant at) {
        members.put(member.address(), member);
        joinedAt.putIfAbsent(member.address(), at);
        refresh();
    }

    void ownerJoins(Actor owner, Instant at) {
        ownerIsMember = true;
        joinedAt.put(owner.address(), at);
        refresh();
    }

    void remove(String address) {
        members.remove(address);
        joinedAt.remove(address);
        refresh();
    }

    /** Sets the service that reaches the member from now on. */
    void rebind(Participant member) {
        if (members.replace(member.address(), member) != null) {
            refresh();
        }
    }

    Set<String> addresses() {
        return members.keySet();
    }

    ServiceType service() {
        return service;
    }

    private void refresh() {
        participants = List.copyOf(members.values());
        joined = Map.copyOf(joinedAt);
        service = weakest();
    }

    private ServiceType weakest() {
        ServiceType weakest = ServiceType.IMESSAGE;
        for (Participant member : participants) {
            if (member.service().equals(ServiceType.SMS)) {
                return ServiceType.SMS;
            }
            if (member.service().equals(ServiceType.RCS)) {
                weakest = ServiceType.RCS;
            }
        }
        return weakest;
    }

    ChatState snapshot(Map<String, MessageState> byGuid) {
        MessageState last = messages.isEmpty() ? null : byGuid.get(messages.get(messages.size() - 1));
        return new ChatState(
                guid,
                identifier,
                isGroup,
                displayName,
                isArchived,
                unread.size(),
                participants,
                last,
                line,
                service,
                ownerIsMember,
                created,
                updated,
                joined);
    }

    ChatDetails details(Map<String, MessageState> byGuid) {
        return new ChatDetails(
                snapshot(byGuid),
                new LinkedHashSet<>(typing),
                background,
                icon,
                backgroundVersion,
                iconVersion,
                activity);
    }
}
