// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.PlacedSticker;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.LinqReaction;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.ResponsePart;
import io.github.camelimessage.model.linq.Sticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reactions on the parts of a message. Linq gives them neither an id nor a date. */
public final class ReactionMapping {

    private ReactionMapping() {}

    static List<AppliedReaction> reactions(List<ResponsePart> parts) {
        List<AppliedReaction> applied = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (LinqReaction reaction : on(parts.get(i))) {
                if (!ReactionType.STICKER.equals(reaction.type())) {
                    applied.add(new AppliedReaction(
                            null,
                            i,
                            reaction(reaction.type(), reaction.customEmoji()),
                            ChatMapping.participant(reaction.handle()),
                            reaction.isMe(),
                            null));
                }
            }
        }
        return applied;
    }

    static List<PlacedSticker> stickers(List<ResponsePart> parts) {
        List<PlacedSticker> placed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (LinqReaction reaction : on(parts.get(i))) {
                if (ReactionType.STICKER.equals(reaction.type())) {
                    placed.add(new PlacedSticker(
                            null,
                            i,
                            ChatMapping.participant(reaction.handle()),
                            reaction.isMe(),
                            null,
                            sticker(reaction.sticker(), reaction.isMe()),
                            null));
                }
            }
        }
        return placed;
    }

    /** A reaction in the common model, where Linq's {@code custom} is an emoji. */
    public static Reaction reaction(ReactionType type, String emoji) {
        if (type == null) {
            return new Reaction(ReactionKind.UNKNOWN, emoji);
        }
        return new Reaction(
                type.equals(ReactionType.CUSTOM) ? ReactionKind.EMOJI : new ReactionKind(type.value()), emoji);
    }

    /** A change of a reaction in Linq's form. */
    public static ReactionRequest request(Reaction reaction, boolean isSet, Integer partIndex) {
        if (reaction == null || reaction.kind() == null) {
            throw ValidationException.invalidArgument("reaction", null, "A reaction is needed");
        }
        return new ReactionRequest(
                isSet ? ChangeOperation.ADD : ChangeOperation.REMOVE,
                ReactionKind.EMOJI.equals(reaction.kind())
                        ? ReactionType.CUSTOM
                        : new ReactionType(reaction.kind().value()),
                reaction.emoji(),
                partIndex);
    }

    private static List<LinqReaction> on(ResponsePart part) {
        return part.reactions() == null
                ? List.of()
                : part.reactions().stream().filter(Objects::nonNull).toList();
    }

    private static AttachmentInfo sticker(Sticker sticker, boolean isOutgoing) {
        return sticker == null
                ? null
                : new AttachmentInfo(
                        null,
                        null,
                        sticker.fileName(),
                        sticker.mimeType(),
                        null,
                        0,
                        isOutgoing,
                        TransferState.UNKNOWN,
                        false,
                        true,
                        null);
    }
}
