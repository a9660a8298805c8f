// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

/** Tokens and secrets as people paste and mount them: what surrounds one is taken off, what is inside is not guessed at. */
public final class Credential {

    private Credential() {}

    /** Without white space around it, such as the line end of a file; or null. */
    static String clean(String value) {
        return value == null ? null : value.strip();
    }

    /**
     * Checks a value when what it is for starts.
     *
     * @param option its name, for the message; the value is never shown
     * @return the value without white space around it; or null
     * @throws IllegalArgumentException when it holds what no token and no secret holds: white space, control characters, or
     *     anything beyond ASCII
     */
    public static String require(String option, String value) {
        String cleaned = clean(value);
        if (cleaned != null && !cleaned.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    "The option " + option + " holds white space, a control character or another character that cannot"
                            + " be part of it. Give the value alone: without quotes, a word such as"
                            + " Bearer in front, or a second line");
        }
        return cleaned;
    }
}
