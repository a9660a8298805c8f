// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

/** Rules of text for people. */
public final class Texts {

    private static final int LONGEST = 10_000;

    private Texts() {}

    /**
     * The text of a message. Linq does not define a character: code points are counted, which refuses the fewest texts.
     */
    public static String message(String field, String text) {
        Refusal.text(field, text);
        int length = text.codePointCount(0, text.length());
        Refusal.unless(
                length <= LONGEST,
                field,
                null,
                "a text has at most " + LONGEST + " characters, but this one has " + length);
        return text;
    }

    public static String notBlank(String field, String text) {
        return Refusal.text(field, text);
    }

    /** Text that may be left out, but not be blank. */
    public static void notBlankOrNull(String field, String text) {
        if (text != null) {
            Refusal.text(field, text);
        }
    }
}
