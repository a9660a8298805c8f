// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

/**
 * Cleans tokens and secrets as people paste and mount them: white space around the value is removed, and a value with
 * white space inside is refused.
 */
public final class Credential {

    private Credential() {}

    /** Removes white space at both ends, such as the newline of a file. Null stays null. */
    static String clean(String value) {
        return value == null ? null : value.strip();
    }

    /**
     * Checks a value when it is used first.
     *
     * @param option its name, for the message; the value is never shown
     * @return the value without white space at both ends; or null
     * @throws IllegalArgumentException if it contains white space, control characters, or anything other than ASCII
     */
    public static String require(String option, String value) {
        String cleaned = clean(value);
        if (cleaned != null && !cleaned.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    "The option " + option + " contains white space, a control character or another character"
                            + " that is not allowed."
                            + " Set the value alone: without quotes, without a word such as Bearer before it, and"
                            + " without a second line");
        }
        return cleaned;
    }
}
