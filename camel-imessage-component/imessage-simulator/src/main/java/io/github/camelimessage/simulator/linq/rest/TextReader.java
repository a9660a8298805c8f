// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.simulator.world.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads text parts (reference: TextPart, TextDecoration). */
final class TextReader {
    /** In UTF-16 units, like the ranges of decorations; Linq does not document the unit. */
    static final int MAX_TEXT = 10_000;

    private static final Set<String> STYLES = Set.of("bold", "italic", "strikethrough", "underline");
    private static final Set<String> ANIMATIONS =
            Set.of("big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter");

    private TextReader() {}

    static Part.Text read(Input part) {
        String value = text(part, "value");
        return new Part.Text(value, formats(part, value), mention(part, value));
    }

    /** A text of 1 to 10,000 UTF-16 units. */
    static String text(Input input, String field) {
        String text = input.required(field);
        if (text.length() > MAX_TEXT || text.isBlank()) {
            throw Refused.content("The field " + input.name(field) + " must have 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static List<TextFormat> formats(Input part, String text) {
        List<TextFormat> formats = new ArrayList<>();
        for (Input decoration : part.objects("text_decorations")) {
            TextFormat format = format(decoration, text);
            for (TextFormat other : formats) {
                boolean overlaps = format.start() < other.start() + other.length()
                        && other.start() < format.start() + format.length();
                if (overlaps && (format.effectName() != null || other.effectName() != null)) {
                    throw Refused.content("An animation overlaps another decoration");
                }
            }
            formats.add(format);
        }
        return formats;
    }

    private static TextFormat format(Input decoration, String text) {
        int[] range = range(decoration, "range", text);
        if (range == null) {
            throw Refused.missing(decoration.name("range"));
        }
        String style = decoration.optional("style");
        String animation = decoration.optional("animation");
        if ((style == null) == (animation == null)) {
            throw Refused.content("A decoration needs either a style or an animation");
        }
        if (style == null ? !ANIMATIONS.contains(animation) : !STYLES.contains(style)) {
            throw Refused.content("Unknown decoration " + (style == null ? animation : style));
        }
        return new TextFormat(style == null ? "effect" : style, range[0], range[1] - range[0], animation);
    }

    private static Part.Mention mention(Input part, String text) {
        String handle = part.optional("mention");
        int[] range = range(part, "mention_range", text);
        if (handle == null) {
            if (range != null) {
                throw Refused.content("A mention_range needs a mention");
            }
            return null;
        }
        String address = Checks.handle(part.name("mention"), handle);
        return range == null ? new Part.Mention(address, null, null) : new Part.Mention(address, range[0], range[1]);
    }

    private static int[] range(Input input, String field, String text) {
        int[] range = input.range(field);
        if (range != null && (range[0] < 0 || range[0] >= range[1] || range[1] > text.length())) {
            throw Refused.content("The field " + input.name(field) + " is not within the text");
        }
        return range;
    }
}
