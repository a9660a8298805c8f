// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollChange;
import java.util.stream.Collectors;

/** A short description of a log entry. */
final class LogDetail {
    private static final int LONGEST = 120;

    private LogDetail() {}

    /** Null for a change that is described by its name alone. */
    static String of(Change change) {
        String detail = detail(change);
        if (detail == null || detail.length() <= LONGEST) {
            return detail;
        }
        int end = Character.isHighSurrogate(detail.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return detail.substring(0, end) + "…";
    }

    private static String detail(Change change) {
        if (change instanceof MessageChange.Received received) {
            return received(received.message());
        } else if (change instanceof MessageChange.Edited edited) {
            return edited.message().text();
        } else if (change instanceof MessageChange.ReactionAdded added) {
            return reaction(added.reaction());
        } else if (change instanceof MessageChange.ReactionRemoved removed) {
            return reaction(removed.reaction());
        } else if (change instanceof MessageChange.StickerPlaced placed) {
            return placed.sticker().file().filename();
        } else if (change instanceof GroupChange.DisplayNameChanged renamed) {
            return renamed.displayName();
        } else if (change instanceof GroupChange.ParticipantAdded added) {
            return added.participant().address();
        } else if (change instanceof GroupChange.ParticipantRemoved removed) {
            return removed.participant().address();
        } else if (change instanceof GroupChange.ParticipantLeft left) {
            return left.participant().address();
        } else if (change instanceof PollChange.Created created) {
            return created.title();
        } else if (change instanceof PollChange.OptionAdded added) {
            return added.options().get(added.options().size() - 1).text();
        }
        return null;
    }

    /** The text, or the kinds of the parts if none is text. */
    private static String received(MessageState message) {
        return !message.text().isEmpty() || message.parts().isEmpty()
                ? message.text()
                : message.parts().stream().map(PartView::of).map(PartView::text).collect(Collectors.joining(", "));
    }

    private static String reaction(Reaction reaction) {
        return reaction.emoji() == null ? reaction.kind().value() : reaction.emoji();
    }
}
