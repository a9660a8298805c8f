// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds and removes tapbacks and stickers. */
final class Tapbacks {
    private final Ledger ledger;

    Tapbacks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param picture image of a sticker, else null */
    MessageState add(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction, MediaFile picture) {
        require(reaction, picture);
        synchronized (ledger) {
            MessageState message = without(shown(actor, chatGuid, guid, part), actor, part, null);
            AppliedReaction applied = new AppliedReaction(
                    ledger.newGuid(), part, reaction, actor.handle(), actor.isOwner(), ledger.now());
            List<AppliedReaction> reactions = new ArrayList<>(message.reactions());
            reactions.add(applied);
            MessageState changed = message.withReactions(reactions, message.stickers());
            Sticker sticker = null;
            if (picture != null) {
                ledger.files.keep(picture, actor.isOwner());
                sticker = new Sticker(
                        applied.messageGuid(),
                        part,
                        picture,
                        null,
                        actor.handle(),
                        actor.isOwner(),
                        applied.dateCreated());
                changed = changed.withSticker(sticker);
            }
            ledger.store(actor, changed, new MessageChange.ReactionAdded(guid, part, reaction, sticker));
            return changed;
        }
    }

    MessageState remove(Actor actor, String chatGuid, String guid, Integer part, Reaction reaction) {
        synchronized (ledger) {
            MessageState message = ledger.message(actor, chatGuid, guid);
            MessageState changed = without(message, actor, part, reaction);
            if (changed.reactions().size() == message.reactions().size()) {
                return message;
            }
            ledger.store(actor, changed, new MessageChange.ReactionRemoved(guid, part, reaction));
            return changed;
        }
    }

    MessageState placeSticker(
            Actor actor, String chatGuid, String guid, Integer part, MediaFile picture, Sticker.Placement placement) {
        Objects.requireNonNull(placement, "placement");
        if (!picture.mimeType().startsWith("image/")) {
            throw WorldException.invalid(
                    "sticker", picture.id(), "A sticker must be an image, not " + picture.mimeType());
        }
        synchronized (ledger) {
            MessageState message = shown(actor, chatGuid, guid, part);
            ledger.files.keep(picture, actor.isOwner());
            Sticker sticker = new Sticker(
                    ledger.newGuid(), part, picture, placement, actor.handle(), actor.isOwner(), ledger.now());
            MessageState changed = message.withSticker(sticker);
            ledger.store(actor, changed, new MessageChange.StickerPlaced(guid, sticker));
            return changed;
        }
    }

    private static void require(Reaction reaction, MediaFile picture) {
        if (reaction.kind().equals(ReactionKind.EMOJI)
                && (reaction.emoji() == null || reaction.emoji().isBlank())) {
            throw WorldException.invalid("emoji", null, "The emoji is missing");
        }
        if (reaction.kind().equals(ReactionKind.STICKER) != (picture != null)) {
            throw WorldException.invalid("kind", reaction.kind().value(), "Only a sticker has an image");
        }
    }

    /** Finds the message; refused if it was unsent or does not have the bubble. */
    private MessageState shown(Actor actor, String chatGuid, String guid, Integer part) {
        MessageState message = ledger.message(actor, chatGuid, guid);
        if (message.retracted() != null) {
            throw new WorldException(Problem.PRECONDITION_FAILED, "The message was unsent", Map.of("message", guid));
        }
        message.requirePart(part);
        return message;
    }

    /** Removes this person's tapbacks from the bubble: the given one, or all if null. */
    private static MessageState without(MessageState message, Actor actor, Integer part, Reaction reaction) {
        List<AppliedReaction> rest = new ArrayList<>(message.reactions());
        rest.removeIf(one -> one.sender().address().equals(actor.address())
                && Objects.equals(one.targetPartIndex(), part)
                && (reaction == null || one.reaction().equals(reaction)));
        List<Sticker> stickers = new ArrayList<>(message.stickers());
        stickers.removeIf(sticker -> sticker.isTapback()
                && rest.stream().noneMatch(one -> one.messageGuid().equals(sticker.guid())));
        return message.withReactions(rest, stickers);
    }
}
