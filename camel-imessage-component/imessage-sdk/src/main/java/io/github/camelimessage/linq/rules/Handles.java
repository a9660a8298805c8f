// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.rules.AddressText;
import java.util.List;
import java.util.regex.Pattern;

/** Handles that can be reached (Linq: phone numbers in E.164 form, and e-mail addresses). */
public final class Handles {

    /** The largest number of other participants of a chat. */
    public static final int MOST_RECIPIENTS = 31;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    /** Linq documents no grammar: one at sign with text on both sides, and no blanks. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final Pattern SENDER_ID = Pattern.compile("[0-9]{3,8}|[A-Za-z0-9 ]*[A-Za-z][A-Za-z0-9 ]*");

    private Handles() {}

    /** A phone number. */
    public static String phone(String field, String number) {
        Refusal.unless(
                number != null && E164.matcher(number).matches(),
                field,
                number,
                "a phone number looks like +12223334444, but this one is " + shown(number));
        return number;
    }

    /** A phone number, or null. */
    public static String phoneOrNull(String field, String number) {
        return number == null ? null : phone(field, number);
    }

    /** A list of phone numbers, or null. */
    public static void phones(String field, List<String> numbers) {
        if (numbers != null) {
            for (int i = 0; i < numbers.size(); i++) {
                phone(field + "[" + i + "]", numbers.get(i));
            }
        }
    }

    /** A phone number or an e-mail address. */
    public static String handle(String field, String handle) {
        Refusal.unless(
                isHandle(handle),
                field,
                handle,
                "a handle is a phone number like +12223334444 or an e-mail address, but this one is " + shown(handle));
        return handle;
    }

    /** A phone number or an e-mail address, or null. */
    public static String handleOrNull(String field, String handle) {
        return handle == null ? null : handle(field, handle);
    }

    /** What can be blocked: short codes and sender ids too. */
    public static String blockable(String field, String handle) {
        Refusal.unless(
                isHandle(handle) || handle != null && SENDER_ID.matcher(handle).matches(),
                field,
                handle,
                "this is not a phone number, e-mail address, short code or sender id: " + shown(handle));
        return handle;
    }

    /** The recipients of a message. */
    public static List<String> recipients(String field, List<String> handles) {
        Refusal.some(field, handles);
        Refusal.unless(
                handles.size() <= MOST_RECIPIENTS,
                field,
                null,
                "at most " + MOST_RECIPIENTS + " handles are allowed, but there are " + handles.size());
        for (int i = 0; i < handles.size(); i++) {
            handle(field + "[" + i + "]", handles.get(i));
        }
        return handles;
    }

    private static boolean isHandle(String handle) {
        return handle != null
                && (E164.matcher(handle).matches() || EMAIL.matcher(handle).matches() && AddressText.isClean(handle));
    }

    private static String shown(String value) {
        return value == null ? "missing" : ErrorText.quoted(value);
    }
}
