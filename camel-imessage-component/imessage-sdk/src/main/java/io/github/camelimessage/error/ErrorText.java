// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** Makes text safe for errors, which reach logs, consoles and people. */
public final class ErrorText {

    /** The longest part of a foreign text that is shown. */
    public static final int MOST_FOREIGN = 300;

    private ErrorText() {}

    /**
     * The text in one line, with escapes for invisible characters: control characters, so that no one can forge lines
     * of a log, direction marks, blanks other than the plain one, and half surrogate pairs.
     *
     * @param text null stays null
     */
    public static String visible(String text) {
        if (text == null || text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append(escaped(c));
            }
        });
        return visible.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x10000 ? "\\u%04x".formatted(c) : "\\u{%x}".formatted(c);
        };
    }

    /**
     * A foreign text: {@link #visible}, and at most {@value #MOST_FOREIGN} characters, with a note about the rest.
     * Remove secrets before, see {@link Redaction}: the first part of a secret that was cut in two would stay.
     */
    public static String foreign(String text) {
        if (text == null) {
            return null;
        }
        // Cut before it is escaped as well: foreign texts may have any length.
        String visible = visible(text.length() <= MOST_FOREIGN ? text : text.substring(0, MOST_FOREIGN));
        return text.length() <= MOST_FOREIGN && visible.length() <= MOST_FOREIGN
                ? visible
                : shortened(visible, "... (" + text.length() + " characters)");
    }

    /** A refused value, in quotation marks so that a blank at its end can be seen. */
    public static String quoted(Object value) {
        return value == null ? "null" : "'" + foreign(value.toString()) + "'";
    }

    private static String shortened(String text, String rest) {
        int end = Math.min(text.length(), MOST_FOREIGN - rest.length());
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + rest;
    }
}
