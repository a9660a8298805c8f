// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import java.util.List;

/** Tapbacks in Photon's format. */
final class ReactionMapper {
    /** In the order of their numbers in the protocol; the first is 0. */
    private static final List<ReactionKind> KINDS = List.of(
            ReactionKind.LOVE,
            ReactionKind.LIKE,
            ReactionKind.DISLIKE,
            ReactionKind.LAUGH,
            ReactionKind.EMPHASIZE,
            ReactionKind.QUESTION,
            ReactionKind.EMOJI,
            ReactionKind.STICKER);

    private ReactionMapper() {}

    static MessageReaction toWire(Reaction reaction) {
        MessageReaction.Builder wire = MessageReaction.newBuilder().setKindValue(KINDS.indexOf(reaction.kind()));
        if (reaction.emoji() != null) {
            wire.setEmoji(reaction.emoji());
        }
        return wire.build();
    }

    /** Refuses what a client must not set: stickers, and an emoji reaction without the emoji. */
    static Reaction fromWire(MessageReaction wire) {
        int kind = wire.getKindValue();
        if (kind < 0 || kind >= KINDS.indexOf(ReactionKind.STICKER)) {
            throw WireErrors.invalid("kind", Integer.toString(kind), "This kind of reaction cannot be set")
                    .toException();
        }
        if (wire.getKind() == MessageReactionKind.MESSAGE_REACTION_KIND_EMOJI
                && wire.getEmoji().isBlank()) {
            throw WireErrors.invalid("emoji", "", "The emoji is missing").toException();
        }
        return new Reaction(KINDS.get(kind), wire.hasEmoji() ? wire.getEmoji() : null);
    }
}
