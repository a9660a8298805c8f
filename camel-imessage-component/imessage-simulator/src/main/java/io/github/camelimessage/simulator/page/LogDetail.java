// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.PollChange;

/** What an entry of the log is about, in a few characters. */
final class LogDetail {
    private static final int LONGEST = 120;

    private LogDetail() {}

    /** Null for a change that has nothing to tell besides its name. */
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
            return received.message().text();
        } else if (change instanceof MessageChange.Edited edited) {
            return edited.message().text();
        } else if (change instanceof MessageChange.ReactionAdded added) {
            return reaction(added.reaction());
        } else if (change instanceof MessageChange.ReactionRemoved removed) {
            return reaction(removed.reaction());
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
        }
        return null;
    }

    private static String reaction(Reaction reaction) {
        return reaction.emoji() == null ? reaction.kind().value() : reaction.emoji();
    }
}
