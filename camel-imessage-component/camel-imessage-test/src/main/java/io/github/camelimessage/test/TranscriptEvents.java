// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.PollChange;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes events other than messages; the text follows a name. */
final class TranscriptEvents {

    private TranscriptEvents() {}

    static String words(Change change) {
        if (change instanceof GroupChange group) {
            return group(group);
        }
        if (change instanceof PollChange poll) {
            return poll(poll);
        }
        if (change instanceof ChatChange.MarkedRead) {
            return "read the chat";
        }
        if (change instanceof ChatChange.BackgroundChanged) {
            return "set the background";
        }
        if (change instanceof ChatChange.BackgroundRemoved) {
            return "removed the background";
        }
        return change.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " the chat";
    }

    private static String group(GroupChange change) {
        if (change instanceof GroupChange.DisplayNameChanged named) {
            return "named the group \"" + named.displayName() + "\"";
        }
        if (change instanceof GroupChange.ParticipantAdded added) {
            return "added " + added.participant().address();
        }
        if (change instanceof GroupChange.ParticipantRemoved removed) {
            return "removed " + removed.participant().address();
        }
        if (change instanceof GroupChange.ParticipantLeft) {
            return "left";
        }
        return change instanceof GroupChange.IconChanged ? "set the icon" : "removed the icon";
    }

    private static String poll(PollChange change) {
        if (change instanceof PollChange.Created created) {
            return "asked \"" + created.title() + "\": " + options(created.options());
        }
        if (change instanceof PollChange.OptionAdded added) {
            return "changed the options of \"" + added.title() + "\": " + options(added.options());
        }
        return change instanceof PollChange.Voted ? "voted" : "took back a vote";
    }

    private static String options(List<PollState.Option> options) {
        return options.stream().map(PollState.Option::text).collect(Collectors.joining(", "));
    }
}
