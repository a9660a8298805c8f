// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Commands and questions about messages. */
public final class Messages {
    private static final Duration EDIT_WINDOW = Duration.ofMinutes(15);
    private static final Duration UNSEND_WINDOW = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final Tapbacks tapbacks;

    Messages(Ledger ledger) {
        this.ledger = ledger;
        tapbacks = new Tapbacks(ledger);
    }

    /** Sends a message; a text without parts is trimmed and must not be blank. */
    public MessageState send(Actor actor, String chatGuid, Draft draft) {
        if (draft.text().isBlank() && draft.parts().isEmpty()) {
            throw WorldException.invalid("text", null, "The text is blank");
        }
        synchronized (ledger) {
            return deliver(actor, ledger.chat(actor, chatGuid), draft);
        }
    }

    /** Also takes an empty text; the caller holds the lock. */
    MessageState deliver(Actor actor, ChatEntity chat, Draft draft) {
        String replyTo = null;
        Integer replyToPart = null;
        String thread = null;
        if (draft.replyTo() != null) {
            MessageState target =
                    ledger.message(actor, chat.guid, draft.replyTo().messageGuid());
            target.requirePart(draft.replyTo().partIndex());
            replyTo = target.guid();
            replyToPart = draft.replyTo().partIndex();
            thread = target.threadOriginator() == null ? target.guid() : target.threadOriginator();
        }
        for (Part part : draft.parts()) {
            if (part instanceof Part.Media media) {
                ledger.files.keep(media.file(), actor.isOwner());
            }
        }
        boolean isPlain = draft.parts().isEmpty();
        String text = isPlain ? draft.text().strip() : draft.text();
        MessageState message = new MessageState(
                ledger.newGuid(),
                chat.guid,
                text,
                draft.subject(),
                draft.effectId(),
                draft.formatting(),
                isPlain ? single(text, draft) : draft.parts(),
                draft.service() == null ? chat.service() : draft.service(),
                replyTo,
                replyToPart,
                thread,
                actor.handle(),
                actor.isOwner(),
                ledger.now(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                actor.isOwner() && isSilenced(chat) ? MessageState.Alert.SILENCED : MessageState.Alert.ORDINARY);
        Cards.note(ledger, message);
        ledger.messages.put(message.guid(), message);
        ledger.timeline.add(message.guid());
        chat.messages.add(message.guid());
        ledger.sent(chat, actor);
        if (!actor.isOwner() && chat.ownerIsMember) {
            chat.unread.add(message.guid());
        }
        ledger.record(chat, actor, new MessageChange.Received(message));
        return message;
    }

    /** What a Digital Touch or handwritten message holds; refused for any other. */
    public MediaFile embeddedMedia(Actor actor, String chatGuid, String guid) {
        synchronized (ledger) {
            MessageState message = ledger.message(actor, chatGuid, guid);
            if (message.parts().size() == 1 && message.parts().get(0) instanceof Part.Drawing drawing) {
                return drawing.file();
            }
            throw new WorldException(
                    Problem.NOT_SUPPORTED,
                    "The message is neither a Digital Touch nor handwritten",
                    Map.of("message", guid));
        }
    }

    /** A Focus of the one who is written to; groups are never silenced. */
    private boolean isSilenced(ChatEntity chat) {
        return !chat.isGroup
                && ledger.snapshot(chat).participants().stream()
                        .anyMatch(other -> ledger.silenced.contains(other.address()));
    }

    /** Notifies the recipient of one's own message that a Focus kept silent; without effect when it did not. */
    public void notifySilenced(Actor actor, String chatGuid, String guid) {
        synchronized (ledger) {
            MessageState message = ledger.message(actor, chatGuid, guid);
            requireSender(actor, message);
            ledger.messages.put(guid, message.withNotification());
            ledger.changed();
        }
    }

    private static List<Part> single(String text, Draft draft) {
        return text.isEmpty() ? List.of() : List.of(new Part.Text(text, draft.formatting(), List.of()));
    }

    public MessageState get(Actor actor, String guid) {
        synchronized (ledger) {
            return ledger.message(actor, guid);
        }
    }

    /** The message, also in a chat that the local account has left; null when there is none. */
    public MessageState find(String guid) {
        synchronized (ledger) {
            return ledger.messages.get(guid);
        }
    }

    /** Replaces the first text of one's own message, within 15 minutes after it was sent. */
    public MessageState edit(Actor actor, String chatGuid, String guid, String newText) {
        synchronized (ledger) {
            MessageState message = ledger.message(actor, chatGuid, guid);
            int part = 0;
            while (part < message.parts().size() - 1 && !(message.parts().get(part) instanceof Part.Text)) {
                part++;
            }
            return edit(actor, chatGuid, guid, part, newText.strip());
        }
    }

    /** Replaces one text of one's own message, verbatim, within 15 minutes after it was sent. */
    public MessageState edit(Actor actor, String chatGuid, String guid, int part, String newText) {
        if (newText.isBlank()) {
            throw WorldException.invalid("new_text", null, "The text is blank");
        }
        synchronized (ledger) {
            MessageState message = own(actor, chatGuid, guid, EDIT_WINDOW);
            List<Part> parts = message.parts();
            boolean isText = parts.isEmpty()
                    ? part == 0
                    : part >= 0 && part < parts.size() && parts.get(part) instanceof Part.Text;
            if (!isText) {
                throw WorldException.invalid("part_index", Integer.toString(part), "The part is not text");
            }
            MessageState edited = message.withText(part, newText, ledger.now());
            ledger.store(actor, edited, new MessageChange.Edited(edited, part));
            return edited;
        }
    }

    /** Takes one's own message back, within 2 minutes after it was sent. */
    public void unsend(Actor actor, String chatGuid, String guid) {
        synchronized (ledger) {
            Instant now = ledger.now();
            MessageState unsent = own(actor, chatGuid, guid, UNSEND_WINDOW).withRetracted(now);
            ledger.store(actor, unsent, new MessageChange.Unsent(guid, now));
        }
    }

    /** Reads a message that somebody else sent; without effect when it is read. */
    public void read(Actor actor, String guid) {
        synchronized (ledger) {
            MessageState message = ledger.message(actor, guid);
            if (message.read() == null && !message.sender().address().equals(actor.address())) {
                Instant now = ledger.now();
                ledger.chats.get(message.chatGuid()).unread.remove(guid);
                ledger.store(actor, message.withRead(now), new MessageChange.Read(guid, now));
            }
        }
    }

    /** Puts a tapback on a message, in place of an earlier one of the same person. */
    public MessageState react(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction) {
        return tapbacks.add(actor, chatGuid, guid, part, reaction, null);
    }

    /** The same with the picture of a sticker. */
    public MessageState reactWithSticker(Actor actor, String chatGuid, String guid, Integer part, MediaFile picture) {
        return tapbacks.add(actor, chatGuid, guid, part, new Reaction(ReactionKind.STICKER, null), picture);
    }

    /** Takes one's own tapback away; without effect when there is no such tapback. */
    public MessageState unreact(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction) {
        return tapbacks.remove(actor, chatGuid, guid, part, reaction);
    }

    /** Puts a sticker on a message, beside those that are on it. */
    public MessageState placeSticker(
            Actor actor, String chatGuid, String guid, Integer part, MediaFile picture, Sticker.Placement placement) {
        return tapbacks.placeSticker(actor, chatGuid, guid, part, picture, placement);
    }

    /**
     * A page of messages, newest first.
     *
     * @param chatGuid one chat, or null for all that this person sees
     * @param wanted which messages
     * @param before position to go on from, or null for the newest
     * @param size how many at most
     */
    public MessagePage page(Actor actor, String chatGuid, Predicate<MessageState> wanted, Integer before, int size) {
        synchronized (ledger) {
            List<String> guids = chatGuid == null ? ledger.timeline : ledger.chat(actor, chatGuid).messages;
            return page(
                    guids,
                    message -> ledger.chats.get(message.chatGuid()).hasMember(actor) && wanted.test(message),
                    before,
                    size);
        }
    }

    /** The newest messages of a chat, newest first, also of one without the account. */
    public MessagePage inspect(String chatGuid, int size) {
        synchronized (ledger) {
            return page(ledger.anyChat(chatGuid).messages, any -> true, null, size);
        }
    }

    /** Messages of a chat, newest first, also of one without the account; {@code before} as with {@link #page}. */
    public MessagePage inspect(String chatGuid, Predicate<MessageState> wanted, Integer before, int size) {
        synchronized (ledger) {
            return page(ledger.anyChat(chatGuid).messages, wanted, before, size);
        }
    }

    private MessagePage page(List<String> guids, Predicate<MessageState> wanted, Integer before, int size) {
        List<MessageState> page = new ArrayList<>();
        int at = before == null ? guids.size() : Math.min(Math.max(before, 0), guids.size());
        while (at > 0 && page.size() < size) {
            MessageState message = ledger.messages.get(guids.get(--at));
            if (wanted.test(message)) {
                page.add(message);
            }
        }
        return new MessagePage(page, at == 0 ? null : at);
    }

    private MessageState own(Actor actor, String chatGuid, String guid, Duration window) {
        MessageState message = ledger.message(actor, chatGuid, guid);
        requireSender(actor, message);
        if (message.retracted() != null
                || ledger.now().isAfter(message.created().plus(window))) {
            throw new WorldException(
                    Problem.PRECONDITION_FAILED, "The message can no longer be changed", Map.of("message", guid));
        }
        return message;
    }

    private static void requireSender(Actor actor, MessageState message) {
        if (!message.sender().address().equals(actor.address())) {
            throw WorldException.invalid("message", message.guid(), "Somebody else sent the message");
        }
    }
}
