// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.TextFormat;
import java.util.List;
import java.util.Set;

/**
 * Checks ranges of formatted text by the rules of both vendors (Photon: TextFormat; Linq: TextDecoration), because a
 * server drops an invalid range without an error.
 */
public final class Formatting {

    public static final Set<String> STYLES = Set.of("bold", "italic", "underline", "strikethrough");
    public static final Set<String> EFFECTS =
            Set.of("big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter");

    private static final String EFFECT = "effect";

    private Formatting() {}

    /** @throws ValidationException that names the invalid range */
    public static void check(String text, List<TextFormat> runs) {
        for (int i = 0; i < runs.size(); i++) {
            String field = "formatting[" + i + "]";
            TextFormat run = runs.get(i);
            if (run == null) {
                throw refuse(field, "is null");
            }
            checkName(field, run);
            long end = (long) run.start() + run.length();
            if (run.start() < 0 || run.length() < 1 || end > text.length()) {
                throw refuse(
                        field,
                        "must satisfy 0 <= start < end <= " + text.length()
                                + ", the length of the text in UTF-16 units, but is [" + run.start() + ", " + end
                                + "]");
            }
            checkBounds(field, text, run.start(), (int) end);
        }
    }

    /** @throws ValidationException if the range starts or ends inside a character of two UTF-16 units */
    public static void checkBounds(String field, String text, int start, int end) {
        if (splits(text, start) || splits(text, end)) {
            throw refuse(field, "starts or ends in the middle of a character of two UTF-16 units");
        }
    }

    private static boolean splits(String text, int index) {
        return 0 < index
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    private static void checkName(String field, TextFormat run) {
        boolean isEffect = EFFECT.equals(run.type());
        if (!isEffect) {
            requireOneOf(field + ".type", run.type(), STYLES, " or effect");
        }
        if (isEffect) {
            requireOneOf(field + ".effectName", run.effectName(), EFFECTS, "");
        } else if (run.effectName() != null) {
            throw refuse(field + ".effectName", "is for the type effect only");
        }
    }

    /** @throws ValidationException if it is not one of these names, which are in lower case */
    public static void requireOneOf(String field, String name, Set<String> names, String more) {
        if (name == null || !names.contains(name)) {
            throw refuse(
                    field,
                    "is one of " + String.join(", ", names.stream().sorted().toList()) + more + ", but is "
                            + (name == null ? "missing" : ErrorText.quoted(name)));
        }
    }

    private static ValidationException refuse(String field, String reason) {
        return ValidationException.invalidArgument(field, null, field + ": " + reason);
    }
}
