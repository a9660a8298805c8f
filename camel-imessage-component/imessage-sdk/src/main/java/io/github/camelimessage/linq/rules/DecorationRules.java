// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.model.linq.TextDecoration;
import io.github.camelimessage.model.linq.TextRange;
import io.github.camelimessage.rules.Formatting;
import java.util.List;

/**
 * Ranges of decorated text (Linq: TextDecoration). Styles may overlap each other; an animation must not overlap
 * anything.
 */
final class DecorationRules {

    private DecorationRules() {}

    static void check(String field, String text, List<TextDecoration> decorations) {
        if (decorations == null) {
            return;
        }
        for (int i = 0; i < decorations.size(); i++) {
            String at = field + "[" + i + "]";
            TextDecoration decoration = Refusal.required(at, decorations.get(i));
            range(at + ".range", text, Refusal.required(at + ".range", decoration.range()));
            Refusal.unless(
                    (decoration.style() == null) != (decoration.animation() == null),
                    at,
                    null,
                    "exactly one of style and animation is needed");
            name(at, decoration);
            for (TextDecoration other : decorations.subList(0, i)) {
                Refusal.unless(
                        decoration.animation() == null && other.animation() == null
                                || !overlap(decoration.range(), other.range()),
                        at + ".range",
                        decoration.range().bounds(),
                        "an animation may not overlap another decoration");
            }
        }
    }

    static void range(String field, String text, TextRange range) {
        Refusal.unless(
                0 <= range.start() && range.start() < range.end() && range.end() <= text.length(),
                field,
                range.bounds(),
                "must satisfy 0 <= start < end <= " + text.length()
                        + ", the length of the text in UTF-16 units, but is " + range.bounds());
        Formatting.checkBounds(field, text, range.start(), range.end());
    }

    private static void name(String field, TextDecoration decoration) {
        if (decoration.style() != null) {
            Formatting.requireOneOf(field + ".style", decoration.style().value(), Formatting.STYLES, "");
        } else {
            Formatting.requireOneOf(field + ".animation", decoration.animation().value(), Formatting.EFFECTS, "");
        }
    }

    private static boolean overlap(TextRange one, TextRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
