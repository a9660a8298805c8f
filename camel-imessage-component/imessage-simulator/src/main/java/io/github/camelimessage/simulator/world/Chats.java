// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Commands and questions that any chat understands. All refuse an unknown chat with {@link Problem#CHAT_NOT_FOUND}. */
public final class Chats {
    private final Ledger ledger;
    private final Messages messages;

    Chats(Ledger ledger, Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** A chat, and the message it was opened with, or null. */
    public record Created(ChatState chat, MessageState initialMessage) {}

    /**
     * Opens a chat. One address is a direct chat, and gives the one that exists already; several are a group, and make
     * a new one every time. Making a chat is no event by itself, its opening message is.
     *
     * @param actor who opens it; for anybody but the local account, {@code addresses} must name the local account
     * @param addresses the others
     * @param initialMessage sent in the same step, or null; here alone the text may be empty
     */
    public Created create(Actor actor, List<String> addresses, Draft initialMessage) {
        List<Participant> others = Addresses.distinct(addresses);
        for (Participant other : others) {
            if (other.address().equals(actor.address())) {
                throw WorldException.invalid("addresses", other.address(), "A chat cannot be opened with oneself");
            }
        }
        synchronized (ledger) {
            ChatEntity chat = others.size() == 1 ? direct(actor, others.get(0)) : group(actor, others);
            MessageState sent = initialMessage == null ? null : messages.deliver(actor, chat, initialMessage);
            return new Created(ledger.snapshot(chat), sent);
        }
    }

    private ChatEntity direct(Actor actor, Participant other) {
        Participant peer = actor.isOwner() ? other : actor.handle();
        if (!actor.isOwner() && !ledger.isOwner(other)) {
            throw WorldException.invalid("addresses", other.address(), "The world only has chats of its owner");
        }
        return ledger.chats.computeIfAbsent(
                "any;-;" + peer.address(), guid -> new ChatEntity(guid, peer.address(), false, List.of(peer)));
    }

    private ChatEntity group(Actor actor, List<Participant> others) {
        List<Participant> members = new ArrayList<>(others);
        if (!actor.isOwner()) {
            if (!members.removeIf(ledger::isOwner)) {
                throw WorldException.invalid("addresses", null, "The world only has chats of its owner");
            }
            members.add(actor.handle());
        }
        String id = "chat" + ledger.newGuid().replace("-", "").toLowerCase(Locale.ROOT);
        ChatEntity chat = new ChatEntity("any;+;" + id, id, true, members);
        ledger.chats.put(chat.guid, chat);
        return chat;
    }

    public ChatState get(Actor actor, String guid) {
        synchronized (ledger) {
            return ledger.snapshot(ledger.chat(actor, guid));
        }
    }

    /** All chats that this person is in. */
    public List<ChatState> list(Actor actor) {
        synchronized (ledger) {
            return ledger.chats.values().stream()
                    .filter(chat -> chat.hasMember(actor))
                    .map(ledger::snapshot)
                    .toList();
        }
    }

    /** How many chats the local account sees. */
    public long count(boolean includeArchived) {
        synchronized (ledger) {
            return ledger.chats.values().stream()
                    .filter(chat -> chat.ownerIsMember && (includeArchived || !chat.isArchived))
                    .count();
        }
    }

    /** Reads everything as the local account does. With nothing unread, nothing happens. */
    public void markRead(String guid) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(ledger.owner, guid);
            if (!chat.unread.isEmpty()) {
                var now = ledger.now();
                chat.unread.forEach(unread -> ledger.messages.computeIfPresent(unread, (g, m) -> m.withRead(now)));
                chat.unread.clear();
                ledger.record(chat, ledger.owner, new ChatChange.MarkedRead());
            }
        }
    }

    /** Puts the chat into the archive or takes it out, as the local account; without effect when it is there. */
    public void setArchived(String guid, boolean archived) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(ledger.owner, guid);
            if (chat.isArchived != archived) {
                chat.isArchived = archived;
                ledger.record(chat, ledger.owner, archived ? new ChatChange.Archived() : new ChatChange.Unarchived());
            }
        }
    }

    /** Sets or replaces the background: JPEG, PNG, HEIC or HEIF. */
    public void setBackground(Actor actor, String guid, byte[] image) {
        ImageType.require(image, ImageType.BACKGROUNDS);
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, guid);
            chat.background = image;
            ledger.record(chat, actor, new ChatChange.BackgroundChanged());
        }
    }

    /** Takes the background away; without effect when there is none. */
    public void removeBackground(Actor actor, String guid) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, guid);
            if (chat.background != null) {
                chat.background = null;
                ledger.record(chat, actor, new ChatChange.BackgroundRemoved());
            }
        }
    }

    public boolean hasBackground(String guid) {
        synchronized (ledger) {
            return ledger.chat(ledger.owner, guid).background != null;
        }
    }

    /** Shows or hides the typing bubble. Not an event: it is nowhere in the log. */
    public void setTyping(Actor actor, String guid, boolean typing) {
        synchronized (ledger) {
            Set<String> now = ledger.chat(actor, guid).typing;
            if (typing) {
                now.add(actor.address());
            } else {
                now.remove(actor.address());
            }
        }
    }

    /** Addresses of those who type now. */
    public Set<String> typing(String guid) {
        synchronized (ledger) {
            return new LinkedHashSet<>(ledger.chat(ledger.owner, guid).typing);
        }
    }

    /** Shares the local account's contact card with the chat; the others alone notice. */
    public void shareContactInfo(String guid) {
        synchronized (ledger) {
            ledger.chat(ledger.owner, guid).contactInfoShared = true;
        }
    }

    public boolean isContactInfoShared(String guid) {
        synchronized (ledger) {
            return ledger.chat(ledger.owner, guid).contactInfoShared;
        }
    }
}
