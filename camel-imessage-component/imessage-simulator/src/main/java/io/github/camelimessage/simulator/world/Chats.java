// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Commands and queries for all chats. All refuse an unknown chat with {@link Problem#CHAT_NOT_FOUND}. */
public final class Chats {
    private final Ledger ledger;
    private final Messages messages;

    Chats(Ledger ledger, Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** A chat and its opening message, or null. */
    public record Created(ChatState chat, MessageState initialMessage) {}

    /**
     * Opens a chat. One address opens a direct chat, or returns the existing one. Several addresses always create a new
     * group. Creating a chat is not an event; its opening message is.
     *
     * @param actor who opens it; if not the local account, {@code addresses} must contain the local account
     * @param addresses the others
     * @param initialMessage sent in the same step, or null; only here the text may be empty
     */
    public Created create(Actor actor, List<String> addresses, Draft initialMessage) {
        return create(actor, addresses, initialMessage, null);
    }

    /**
     * Opens a chat over a phone line of the local account. Each line has its own direct chats.
     *
     * @param line a line besides the first, or null for the first
     */
    public Created create(Actor actor, List<String> addresses, Draft initialMessage, String line) {
        List<Participant> others = others(actor, addresses);
        synchronized (ledger) {
            ChatEntity chat = others.size() == 1 ? direct(actor, others.get(0), line) : group(actor, others, line);
            ledger.touch(chat);
            ledger.changed();
            MessageState sent = initialMessage == null ? null : messages.deliver(actor, chat, initialMessage);
            return new Created(ledger.snapshot(chat), sent);
        }
    }

    /** The addresses in the form that chats list them; refuses what {@link #create} refuses. */
    public List<String> recipients(Actor actor, List<String> addresses) {
        return others(actor, addresses).stream().map(Participant::address).toList();
    }

    private static List<Participant> others(Actor actor, List<String> addresses) {
        List<Participant> others = Addresses.distinct(addresses);
        for (Participant other : others) {
            if (other.address().equals(actor.address())) {
                throw WorldException.invalid("addresses", other.address(), "A chat cannot be opened with oneself");
            }
        }
        return others;
    }

    private ChatEntity direct(Actor actor, Participant other, String line) {
        Participant peer = actor.isOwner() ? other : actor.handle();
        if (!actor.isOwner() && !ledger.isOwner(other)) {
            throw WorldException.invalid("addresses", other.address(), "A chat must include the local account");
        }
        String guid = directGuid(peer.address(), line);
        ChatEntity known = ledger.chats.get(guid);
        return known == null
                ? add(new ChatEntity(guid, peer.address(), false, line, ledger.owner, ledger.now()), List.of(peer))
                : known;
    }

    private static String directGuid(String address, String line) {
        return "any;-;" + address + (line == null ? "" : ";" + line);
    }

    private ChatEntity add(ChatEntity chat, List<Participant> members) {
        members.forEach(member -> chat.add(ledger.bound(member), chat.created));
        ledger.chats.put(chat.guid, chat);
        ledger.chatOrder.add(chat.guid);
        return chat;
    }

    /** A key for a set of members on a line, independent of their order. */
    private static String groupKey(String line, Collection<String> addresses) {
        return line + " " + String.join(" ", new TreeSet<>(addresses));
    }

    private ChatEntity group(Actor actor, List<Participant> others, String line) {
        List<Participant> members = new ArrayList<>(others);
        if (!actor.isOwner()) {
            if (!members.removeIf(ledger::isOwner)) {
                throw WorldException.invalid("addresses", null, "A chat must include the local account");
            }
            members.add(actor.handle());
        }
        String id = "chat" + ledger.newGuid().replace("-", "").toLowerCase(Locale.ROOT);
        ChatEntity chat = new ChatEntity("any;+;" + id, id, true, line, ledger.owner, ledger.now());
        ledger.groups.put(
                groupKey(line, members.stream().map(Participant::address).toList()), chat.guid);
        return add(chat, members);
    }

    /** The chat, also one that the local account has left; null if it does not exist. */
    public ChatState find(String guid) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chats.get(guid);
            return chat == null ? null : ledger.snapshot(chat);
        }
    }

    /**
     * The direct chat, or the newest group that was created with exactly these people, on a line; null if there is
     * none.
     */
    public ChatState findWith(List<String> addresses, String line) {
        List<String> normal =
                Addresses.distinct(addresses).stream().map(Participant::address).toList();
        synchronized (ledger) {
            return find(
                    normal.size() == 1 ? directGuid(normal.get(0), line) : ledger.groups.get(groupKey(line, normal)));
        }
    }

    /**
     * Chats, newest first, including those that the local account has left.
     *
     * @param before position to continue from, or null for the newest
     * @param size the largest number to return
     */
    public ChatPage page(Predicate<ChatState> wanted, Integer before, int size) {
        synchronized (ledger) {
            List<ChatState> page = new ArrayList<>();
            int at = before == null ? ledger.chatOrder.size() : Math.min(before, ledger.chatOrder.size());
            while (at > 0 && page.size() < size) {
                ChatState chat = ledger.snapshot(ledger.chats.get(ledger.chatOrder.get(--at)));
                if (wanted.test(chat)) {
                    page.add(chat);
                }
            }
            return new ChatPage(page, at == 0 ? null : at);
        }
    }

    public ChatState get(Actor actor, String guid) {
        synchronized (ledger) {
            return ledger.snapshot(ledger.chat(actor, guid));
        }
    }

    /** All chats of this person. */
    public List<ChatState> list(Actor actor) {
        synchronized (ledger) {
            return ledger.chats.values().stream()
                    .filter(chat -> chat.hasMember(actor))
                    .map(ledger::snapshot)
                    .toList();
        }
    }

    /** All chats of the world, including those without the local account. */
    public List<ChatDetails> inspect() {
        synchronized (ledger) {
            return ledger.chats.values().stream().map(ledger::details).toList();
        }
    }

    /** Any chat of the world, also one without the local account. */
    public ChatDetails inspect(String guid) {
        synchronized (ledger) {
            return ledger.details(ledger.anyChat(guid));
        }
    }

    /** The number of chats that the local account sees. */
    public long count(boolean includeArchived) {
        synchronized (ledger) {
            return ledger.chats.values().stream()
                    .filter(chat -> chat.ownerIsMember && (includeArchived || !chat.isArchived))
                    .count();
        }
    }

    /** Marks all messages as read by the local account; no effect if nothing is unread. */
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

    /** Archives or unarchives the chat as the local account; no effect if it already is. */
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
        setBackground(actor, guid, Background.photo(image));
    }

    /** Sets or replaces the background; a photo is JPEG, PNG, HEIC or HEIF. */
    public void setBackground(Actor actor, String guid, Background background) {
        if (background.image() != null) {
            ImageType.require(background.image(), ImageType.BACKGROUNDS);
        }
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, guid);
            chat.background = background;
            chat.backgroundVersion++;
            ledger.record(chat, actor, new ChatChange.BackgroundChanged());
        }
    }

    /** Removes the background; no effect if there is none. */
    public void removeBackground(Actor actor, String guid) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, guid);
            if (chat.background != null) {
                chat.background = null;
                chat.backgroundVersion++;
                ledger.record(chat, actor, new ChatChange.BackgroundRemoved());
            }
        }
    }

    /** The background, or null. */
    public Background background(String guid) {
        synchronized (ledger) {
            return ledger.chat(ledger.owner, guid).background;
        }
    }

    public boolean hasBackground(String guid) {
        synchronized (ledger) {
            return ledger.chat(ledger.owner, guid).background != null;
        }
    }

    /** Shows or hides the typing indicator. This is not an event in the log. */
    public void setTyping(Actor actor, String guid, boolean typing) {
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, guid);
            if (!typing) {
                ledger.stopTyping(chat, actor);
            } else if (chat.typing.add(actor.address())) {
                ledger.signals.emit(new Signal.Typing(guid, actor, true));
            }
            ledger.changed();
        }
    }

    /** Addresses of people who are typing. */
    public Set<String> typing(String guid) {
        synchronized (ledger) {
            return new LinkedHashSet<>(ledger.chat(ledger.owner, guid).typing);
        }
    }

    /** Shares the local account's contact card with the chat; only the other members see it. */
    public void shareContactInfo(String guid) {
        synchronized (ledger) {
            ledger.chat(ledger.owner, guid).contactInfoShared = true;
            ledger.changed();
        }
    }

    public boolean isContactInfoShared(String guid) {
        synchronized (ledger) {
            return ledger.chat(ledger.owner, guid).contactInfoShared;
        }
    }
}
