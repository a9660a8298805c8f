// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** A refused value as a message may show it: on one line, with each character that nobody can see as its number. */
public final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** The value in quotes, cut after 100 characters. */
    public static String of(String value) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(value.length(), LONGEST);
        for (int i = 0; i < end; ) {
            int character = value.codePointAt(i);
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                for (char unit : Character.toChars(character)) {
                    shown.append("\\u%04X".formatted((int) unit));
                }
            }
            i += Character.charCount(character);
        }
        return shown.append(end < value.length() ? "...\"" : "\"").toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
