// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.TextAnimation;
import io.github.camelimessage.model.linq.TextDecoration;
import io.github.camelimessage.model.linq.TextRange;
import io.github.camelimessage.model.linq.TextStyle;
import io.github.camelimessage.rules.Formatting;
import java.util.List;

/** Converts formatted text to a part of Linq. */
public final class TextMapping {

    private static final String EFFECT = "effect";

    private TextMapping() {}

    public static RequestPart.Text part(String text, List<TextFormat> formatting) {
        if (text == null) {
            throw ValidationException.invalidArgument("text", null, "A text part needs its text");
        }
        Formatting.check(text, formatting);
        List<TextDecoration> decorations = formatting.isEmpty()
                ? null
                : formatting.stream().map(TextMapping::decoration).toList();
        return new RequestPart.Text(text, decorations, null, null);
    }

    private static TextDecoration decoration(TextFormat run) {
        TextRange range = new TextRange(run.start(), run.start() + run.length());
        return EFFECT.equals(run.type())
                ? new TextDecoration(range, new TextAnimation(run.effectName()), null)
                : new TextDecoration(range, null, new TextStyle(run.type()));
    }
}
