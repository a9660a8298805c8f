// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot of a message.
 *
 * @param guid guid of the message
 * @param chatGuid the chat it is in
 * @param text the texts of all parts; may be empty for an opening message or one with files only
 * @param subject subject line, or null
 * @param effectId effect as Apple names it, or null
 * @param formatting ranges of formatted text, for a message with one text
 * @param parts the parts; empty if there is nothing to show
 * @param service the service that delivered it
 * @param replyTo guid of the message it replies to, or null
 * @param replyToPart the bubble it replies to, or null for the whole message
 * @param threadOriginator guid of the first message of the reply thread, or null
 * @param sender who sent it
 * @param isFromMe whether the local account sent it
 * @param created when it was sent
 * @param read when it was read, or null
 * @param edited when it was last edited, or null
 * @param earlier the texts that edits replaced, oldest first
 * @param retracted when it was unsent, or null
 * @param reactions its current tapbacks
 * @param stickers its current stickers, including those of tapbacks, oldest first
 * @param alert how the recipient was notified
 */
public record MessageState(
        String guid,
        String chatGuid,
        String text,
        String subject,
        String effectId,
        List<TextFormat> formatting,
        List<Part> parts,
        ServiceType service,
        String replyTo,
        Integer replyToPart,
        String threadOriginator,
        Participant sender,
        boolean isFromMe,
        Instant created,
        Instant read,
        Instant edited,
        List<EarlierText> earlier,
        Instant retracted,
        List<AppliedReaction> reactions,
        List<Sticker> stickers,
        Alert alert) {

    /**
     * A text that an edit replaced.
     *
     * @param part its index among the parts
     * @param text the old text
     * @param replaced when it was replaced
     */
    public record EarlierText(int part, String text, Instant replaced) {}

    /** How a recipient is notified of a message. */
    public enum Alert {
        /** Normally. */
        ORDINARY,
        /** Not at all, because of a Focus. */
        SILENCED,
        /** In spite of a Focus, because the sender asked for it. */
        ON_REQUEST
    }

    public MessageState {
        formatting = List.copyOf(formatting);
        parts = List.copyOf(parts);
        earlier = List.copyOf(earlier);
        reactions = List.copyOf(reactions);
        stickers = List.copyOf(stickers);
    }

    /** The number of edits. */
    public int edits() {
        return earlier.size();
    }

    /** Refuses a bubble that the message does not have; null is the whole message. */
    void requirePart(Integer part) {
        if (part != null && (part < 0 || part >= Math.max(1, parts.size()))) {
            throw WorldException.invalid("part_index", part.toString(), "The message does not have this part");
        }
    }

    /** The sticker with this key, or null. */
    public Sticker sticker(String stickerGuid) {
        return stickers.stream()
                .filter(one -> one.guid().equals(stickerGuid))
                .findFirst()
                .orElse(null);
    }

    /** Replaces one text. The caller must check that the part is a text, or that there are no parts. */
    MessageState withText(int part, String newText, Instant at) {
        List<Part> changed = new ArrayList<>(parts);
        List<EarlierText> texts = new ArrayList<>(earlier);
        if (changed.isEmpty()) {
            texts.add(new EarlierText(0, "", at));
            changed.add(Part.Text.of(newText));
        } else {
            texts.add(new EarlierText(part, ((Part.Text) changed.get(part)).value(), at));
            changed.set(part, Part.Text.of(newText));
        }
        return copy(changed, read, at, texts, retracted, reactions, stickers, alert);
    }

    MessageState withRead(Instant at) {
        return copy(parts, at, edited, earlier, retracted, reactions, stickers, alert);
    }

    /** Returns the message without its content. */
    MessageState withRetracted(Instant at) {
        return copy(List.of(), read, edited, List.of(), at, List.of(), List.of(), alert);
    }

    MessageState withReactions(List<AppliedReaction> newReactions, List<Sticker> newStickers) {
        return copy(parts, read, edited, earlier, retracted, newReactions, newStickers, alert);
    }

    MessageState withSticker(Sticker sticker) {
        List<Sticker> more = new ArrayList<>(stickers);
        more.add(sticker);
        return withReactions(reactions, more);
    }

    MessageState withNotification() {
        return copy(parts, read, edited, earlier, retracted, reactions, stickers, Alert.ON_REQUEST);
    }

    private MessageState copy(
            List<Part> newParts,
            Instant newRead,
            Instant newEdited,
            List<EarlierText> newEarlier,
            Instant newRetracted,
            List<AppliedReaction> newReactions,
            List<Sticker> newStickers,
            Alert newAlert) {
        boolean isGone = newRetracted != null;
        return new MessageState(
                guid,
                chatGuid,
                Draft.text(newParts),
                isGone ? null : subject,
                isGone ? null : effectId,
                Draft.formatting(newParts),
                newParts,
                service,
                replyTo,
                replyToPart,
                threadOriginator,
                sender,
                isFromMe,
                created,
                newRead,
                newEdited,
                newEarlier,
                newRetracted,
                newReactions,
                newStickers,
                newAlert);
    }
}
