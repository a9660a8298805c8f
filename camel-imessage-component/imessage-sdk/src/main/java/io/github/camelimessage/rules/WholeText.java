// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import io.github.camelimessage.error.ValidationException;

/**
 * Text that every protocol can transmit. Half of a character of two UTF-16 units, as {@code substring} may leave it,
 * has no form in UTF-8: one protocol would send a question mark, another an escape that many servers refuse.
 */
public final class WholeText {

    private WholeText() {}

    /**
     * Returns the text.
     *
     * @throws ValidationException if it has a lone surrogate; the error does not show the text
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

    /** Whether {@link #check} would return it. */
    public static boolean isWhole(String text) {
        return loneSurrogate(text) < 0;
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
