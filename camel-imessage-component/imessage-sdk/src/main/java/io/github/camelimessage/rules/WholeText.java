// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import io.github.camelimessage.error.ValidationException;

/**
 * Text that every wire carries alike. Half of a character that takes two UTF-16 units, as {@code substring} may leave it, has
 * no form in UTF-8: one wire would put a question mark there, the next an escape that few can read.
 */
public final class WholeText {

    private WholeText() {}

    /**
     * Returns the text.
     *
     * @throws ValidationException when it has a lone surrogate; the text is not shown
     */
    public static String check(String field, String text) {
        int index = loneSurrogate(text);
        if (index >= 0) {
            throw ValidationException.invalidArgument(
                    field,
                    null,
                    field
                            + ": half a character (a lone surrogate, \\u%04X) is at index %d: cut text between characters, for"
                                    .formatted((int) text.charAt(index), index)
                            + " example with offsetByCodePoints");
        }
        return text;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (!Character.isHighSurrogate(unit)
                    || i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
