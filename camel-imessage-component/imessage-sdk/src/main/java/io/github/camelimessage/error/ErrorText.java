// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** What may stand in the text of an error: it reaches logs, consoles and people. */
public final class ErrorText {

    /** The most that is shown of a text which others wrote. */
    public static final int MOST_FOREIGN = 300;

    private ErrorText() {}

    /**
     * The text in one line, with escapes for what cannot be seen: control characters, so that nobody writes lines of a log,
     * marks that turn the direction, blanks other than the plain one, and half surrogate pairs.
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
     * What others wrote: {@link #visible}, and no more than {@value #MOST_FOREIGN} characters, with the note of what is left
     * out. A secret has to be taken out before, see {@link Redaction}: of one that was cut in two, the first part would stay.
     */
    public static String foreign(String text) {
        if (text == null) {
            return null;
        }
        // Cut before it is escaped as well: others write as much as they like.
        String visible = visible(text.length() <= MOST_FOREIGN ? text : text.substring(0, MOST_FOREIGN));
        return text.length() <= MOST_FOREIGN && visible.length() <= MOST_FOREIGN
                ? visible
                : shortened(visible, "... (" + text.length() + " characters)");
    }

    /** A value that was refused, between quotation marks so that a blank at its end can be seen. */
    public static String quoted(Object value) {
        return value == null ? "null" : "'" + foreign(value.toString()) + "'";
    }

    private static String shortened(String text, String rest) {
        int end = Math.min(text.length(), MOST_FOREIGN - rest.length());
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + rest;
    }
}
