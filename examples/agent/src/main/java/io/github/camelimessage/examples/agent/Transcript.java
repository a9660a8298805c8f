// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what happens in the chats. */
final class Transcript {

    private final IMessageSimulator simulator;
    private final PrintStream out;
    private long told;

    Transcript(IMessageSimulator simulator, PrintStream out) {
        this.simulator = simulator;
        this.out = out;
    }

    /** Prints what is new. */
    void tell() {
        var log = simulator.world().log();
        for (LogEntry entry : log.read(told, log.head(), Integer.MAX_VALUE)) {
            told = entry.sequence();
            if (entry.change() instanceof MessageChange.Received received) {
                line(entry, words(received.message()));
            } else if (entry.change() instanceof MessageChange.ReactionAdded added) {
                line(entry, "(" + added.reaction().kind() + ")");
            } else if (entry.change() instanceof GroupChange.DisplayNameChanged renamed) {
                line(entry, "(names the group \"" + renamed.displayName() + "\")");
            }
        }
    }

    private static String words(MessageState message) {
        StringBuilder words = new StringBuilder();
        for (Part part : message.parts()) {
            words.append(
                    part instanceof Part.Text text
                            ? text.value()
                            : part instanceof Part.Media media
                                    ? "(sends " + media.file().filename() + ")"
                                    : "(something)");
        }
        return words.toString();
    }

    private void line(LogEntry entry, String what) {
        String who = entry.isFromMe() ? "Agent" : entry.actor().address().replaceFirst("@.*", "");
        out.printf("  %8s  %s%n", who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1), what);
    }
}
