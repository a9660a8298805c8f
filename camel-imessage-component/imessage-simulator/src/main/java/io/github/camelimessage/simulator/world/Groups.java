// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Participant;
import java.util.List;
import java.util.Map;

/**
 * Commands and queries for groups. A direct chat is refused with {@link Problem#INVALID_ARGUMENT}. Every member may
 * make every change, including removing others.
 */
public final class Groups {
    private final Ledger ledger;

    Groups(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Renames the group; the name is trimmed and must not be blank. */
    public ChatState setDisplayName(Actor actor, String guid, String displayName) {
        String name = displayName.strip();
        if (name.isEmpty()) {
            throw WorldException.invalid("display_name", null, "The name is blank");
        }
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            group.displayName = name;
            ledger.record(group, actor, new GroupChange.DisplayNameChanged(name));
            return ledger.snapshot(group);
        }
    }

    /** Adds people, all or none of them. Another member can also add the local account again. */
    public ChatState addParticipants(Actor actor, String guid, List<String> addresses) {
        List<Participant> added = Addresses.distinct(addresses);
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            for (Participant one : added) {
                if (group.hasMember(actorOf(one))) {
                    throw WorldException.invalid("addresses", one.address(), "Already a member");
                }
            }
            for (Participant one : added) {
                if (ledger.isOwner(one)) {
                    group.ownerJoins(ledger.owner, ledger.now());
                } else {
                    group.add(ledger.bound(one), ledger.now());
                }
                ledger.record(group, actor, new GroupChange.ParticipantAdded(one));
            }
            return ledger.snapshot(group);
        }
    }

    /** Removes members, all or none of them. To remove oneself, use {@link #leave}. */
    public ChatState removeParticipants(Actor actor, String guid, List<String> addresses) {
        List<Participant> removed = Addresses.distinct(addresses);
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            for (Participant one : removed) {
                if (!group.hasMember(actorOf(one)) || one.address().equals(actor.address())) {
                    throw WorldException.invalid("addresses", one.address(), "Not another member");
                }
            }
            for (Participant one : removed) {
                goes(group, actor, one, new GroupChange.ParticipantRemoved(one));
            }
            return ledger.snapshot(group);
        }
    }

    /** Leaves the group; the person no longer sees it. */
    public void leave(Actor actor, String guid) {
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            goes(group, actor, actor.handle(), new GroupChange.ParticipantLeft(actor.handle()));
        }
    }

    private void goes(ChatEntity group, Actor actor, Participant who, GroupChange change) {
        // The last event of a group that the local account sees is that it has left.
        ledger.record(group, actor, change);
        ledger.stopTyping(group, actorOf(who));
        if (ledger.isOwner(who)) {
            group.ownerIsMember = false;
        } else {
            group.remove(who.address());
        }
    }

    /** Sets or replaces the icon: PNG, JPEG, GIF, HEIC or HEIF. */
    public void setIcon(Actor actor, String guid, byte[] image) {
        ImageType type = ImageType.require(image, ImageType.ICONS);
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            group.icon = new GroupIcon(image, type.mimeType());
            group.iconVersion++;
            ledger.record(group, actor, new GroupChange.IconChanged());
        }
    }

    /** Removes the icon; no effect if there is none. */
    public void removeIcon(Actor actor, String guid) {
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            if (group.icon != null) {
                group.icon = null;
                group.iconVersion++;
                ledger.record(group, actor, new GroupChange.IconRemoved());
            }
        }
    }

    /** The icon; refused with {@link Problem#GROUP_ICON_NOT_FOUND} if there is none. */
    public GroupIcon icon(Actor actor, String guid) {
        synchronized (ledger) {
            ChatEntity group = ledger.group(actor, guid);
            if (group.icon == null) {
                throw new WorldException(Problem.GROUP_ICON_NOT_FOUND, "The group has no icon", Map.of("chat", guid));
            }
            return group.icon;
        }
    }

    private Actor actorOf(Participant participant) {
        return ledger.isOwner(participant) ? ledger.owner : new Actor(participant, false);
    }
}
