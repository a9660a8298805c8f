// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import io.github.camelimessage.rules.BlankText;
import java.util.Map;

/** The tapbacks that can be set (Photon: the table of reaction kinds). Stickers are only ever received. */
final class ReactionRules {

    private static final Map<ReactionKind, MessageReactionKind> SETTABLE = Map.of(
            ReactionKind.LOVE, MessageReactionKind.MESSAGE_REACTION_KIND_LOVE,
            ReactionKind.LIKE, MessageReactionKind.MESSAGE_REACTION_KIND_LIKE,
            ReactionKind.DISLIKE, MessageReactionKind.MESSAGE_REACTION_KIND_DISLIKE,
            ReactionKind.LAUGH, MessageReactionKind.MESSAGE_REACTION_KIND_LAUGH,
            ReactionKind.EMPHASIZE, MessageReactionKind.MESSAGE_REACTION_KIND_EMPHASIZE,
            ReactionKind.QUESTION, MessageReactionKind.MESSAGE_REACTION_KIND_QUESTION,
            ReactionKind.EMOJI, MessageReactionKind.MESSAGE_REACTION_KIND_EMOJI);

    private ReactionRules() {}

    static MessageReaction settable(Reaction reaction) {
        if (reaction == null || reaction.kind() == null || !SETTABLE.containsKey(reaction.kind())) {
            throw ValidationException.invalidArgument(
                    "reaction",
                    reaction == null ? null : reaction.kind(),
                    "A reaction must be love, like, dislike, laugh, emphasize, question or an emoji");
        }
        MessageReaction.Builder wire = MessageReaction.newBuilder().setKind(SETTABLE.get(reaction.kind()));
        boolean isEmoji = ReactionKind.EMOJI.equals(reaction.kind());
        if (isEmoji == BlankText.isBlank(reaction.emoji())) {
            throw ValidationException.invalidArgument(
                    "reaction",
                    reaction.kind(),
                    isEmoji
                            ? "A reaction of the kind emoji needs an emoji"
                            : "Only a reaction of the kind emoji has an emoji");
        }
        return isEmoji ? wire.setEmoji(reaction.emoji()).build() : wire.build();
    }
}
