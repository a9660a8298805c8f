// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation as readable text, from the log. Continuation lines of a text are indented, so that they do not look
 * like events.
 */
final class Transcript {

    private static final int QUOTED = 60;

    private final World world;
    private final String chat;
    private final long after;
    /** The last text of each message, by guid. */
    private final Map<String, String> texts = new HashMap<>();

    /** @param after only events after this sequence */
    Transcript(World world, String chat, long after) {
        this.world = world;
        this.chat = chat;
        this.after = after;
    }

    /** The lines, each with a line feed at its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (LogEntry entry : world.log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            if (entry.chatGuid().equals(chat)) {
                String line = line(entry);
                if (entry.sequence() > after) {
                    text.append(line).append('\n');
                }
            }
        }
        return text.toString();
    }

    static List<String> fileNames(MessageState message) {
        return message.parts().stream()
                .filter(Part.Media.class::isInstance)
                .map(part -> ((Part.Media) part).file().filename())
                .toList();
    }

    private String line(LogEntry entry) {
        if (entry.change() instanceof MessageChange.Received received) {
            return message(entry.actor(), received.message());
        }
        String what = entry.change() instanceof MessageChange change
                ? change(change)
                : TranscriptEvents.words(entry.change());
        return "* " + name(entry.actor()) + " " + what;
    }

    private String message(Actor sender, MessageState message) {
        List<String> remarks = new ArrayList<>();
        if (message.replyTo() != null) {
            remarks.add("reply to " + quoted(message.replyTo()));
        }
        if (message.effectId() != null) {
            remarks.add(effect(message.effectId()));
        }
        List<String> shown = new ArrayList<>();
        if (message.subject() != null) {
            shown.add("[subject: " + indented(message.subject()) + "]");
        }
        message.parts().stream().map(Transcript::shown).forEach(shown::add);
        texts.put(message.guid(), String.join(" ", shown));
        return name(sender) + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")") + ": "
                + String.join(" ", shown);
    }

    private static String shown(Part part) {
        if (part instanceof Part.Text text) {
            return indented(text.value());
        }
        if (part instanceof Part.Media media) {
            return (media.isVoiceMemo() ? "[voice memo " : "[file ")
                    + media.file().filename() + "]";
        }
        if (part instanceof Part.Link link) {
            return link.url();
        }
        if (part instanceof Part.App app) {
            return "[card of " + app.name() + "]";
        }
        return "[drawing]";
    }

    private String change(MessageChange change) {
        if (change instanceof MessageChange.Edited edited) {
            String old = quoted(edited.message().guid());
            texts.put(edited.message().guid(), indented(edited.message().text()));
            return "edited " + old + " to \"" + indented(edited.message().text()) + "\"";
        }
        if (change instanceof MessageChange.Read read) {
            return "read " + quoted(read.messageGuid());
        }
        if (change instanceof MessageChange.Unsent unsent) {
            return "unsent " + quoted(unsent.messageGuid());
        }
        if (change instanceof MessageChange.ReactionAdded added) {
            return "put " + reaction(added.reaction()) + " on " + quoted(added.messageGuid());
        }
        if (change instanceof MessageChange.ReactionRemoved removed) {
            return "took " + reaction(removed.reaction()) + " off " + quoted(removed.messageGuid());
        }
        return "put a sticker on " + quoted(((MessageChange.StickerPlaced) change).messageGuid());
    }

    private static String reaction(Reaction reaction) {
        return reaction.emoji() == null ? reaction.kind().value() : reaction.emoji();
    }

    private static String effect(String styleId) {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.styleId().equals(styleId))
                .map(Effect::value)
                .findFirst()
                .orElse(styleId);
    }

    private String quoted(String guid) {
        String text = texts.getOrDefault(guid, "a message");
        String line = text.lines().findFirst().orElse("");
        if (line.codePointCount(0, line.length()) > QUOTED) {
            line = line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
        } else if (!line.equals(text)) {
            line += "…";
        }
        return "\"" + line + "\"";
    }

    private static String indented(String text) {
        return String.join("\n    ", text.split("\\R", -1));
    }

    private static String name(Actor actor) {
        return actor.isOwner() ? "account" : actor.address();
    }
}
