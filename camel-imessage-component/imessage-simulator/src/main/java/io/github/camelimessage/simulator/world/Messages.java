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

/** Commands and queries for messages. */
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

    /** Also accepts an empty text; the caller must hold the lock. */
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

    /** The drawing of a Digital Touch or handwritten message; refused for any other message. */
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

    /** Whether the recipient's Focus silences the message; groups are never silenced. */
    private boolean isSilenced(ChatEntity chat) {
        return !chat.isGroup
                && ledger.snapshot(chat).participants().stream()
                        .anyMatch(other -> ledger.silenced.contains(other.address()));
    }

    /** Notifies the recipient of an own message that a Focus silenced; no effect if it was not silenced. */
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

    /** The message, also in a chat that the local account has left; null if it does not exist. */
    public MessageState find(String guid) {
        synchronized (ledger) {
            return ledger.messages.get(guid);
        }
    }

    /** Replaces the first text of an own message, within 15 minutes after it was sent. */
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

    /** Replaces one text of an own message, without trimming, within 15 minutes after it was sent. */
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

    /** Unsends an own message, within 2 minutes after it was sent. */
    public void unsend(Actor actor, String chatGuid, String guid) {
        synchronized (ledger) {
            Instant now = ledger.now();
            MessageState unsent = own(actor, chatGuid, guid, UNSEND_WINDOW).withRetracted(now);
            ledger.store(actor, unsent, new MessageChange.Unsent(guid, now));
        }
    }

    /** Marks a message of another person as read; no effect if it already is. */
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

    /** Adds a tapback to a message, replacing an earlier one of the same person. */
    public MessageState react(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction) {
        return tapbacks.add(actor, chatGuid, guid, part, reaction, null);
    }

    /** Adds a sticker tapback with its image. */
    public MessageState reactWithSticker(Actor actor, String chatGuid, String guid, Integer part, MediaFile picture) {
        return tapbacks.add(actor, chatGuid, guid, part, new Reaction(ReactionKind.STICKER, null), picture);
    }

    /** Removes an own tapback; no effect if it does not exist. */
    public MessageState unreact(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction) {
        return tapbacks.remove(actor, chatGuid, guid, part, reaction);
    }

    /** Places a sticker on a message, in addition to others. */
    public MessageState placeSticker(
            Actor actor, String chatGuid, String guid, Integer part, MediaFile picture, Sticker.Placement placement) {
        return tapbacks.placeSticker(actor, chatGuid, guid, part, picture, placement);
    }

    /**
     * A page of messages, newest first.
     *
     * @param chatGuid one chat, or null for all chats of this person
     * @param wanted filter
     * @param before position to continue from, or null for the newest
     * @param size the largest number to return
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

    /** The newest messages of a chat, newest first, also of a chat without the local account. */
    public MessagePage inspect(String chatGuid, int size) {
        synchronized (ledger) {
            return page(ledger.anyChat(chatGuid).messages, any -> true, null, size);
        }
    }

    /**
     * Messages of a chat, newest first, also of a chat without the local account; {@code before} as with {@link #page}.
     */
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
            throw WorldException.invalid("message", message.guid(), "The message was sent by another person");
        }
    }
}
