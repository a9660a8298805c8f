// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of an address for every vendor. An address that was copied from a contact or a link may have blanks,
 * invisible marks (U+202A, U+200B, U+FEFF, U+00A0), {@code mailto:} or {@code tel:} around it.
 */
public final class AddressText {

    private static final List<String> LINKS = List.of("mailto:", "tel:");

    private AddressText() {}

    /** The address without blanks and invisible marks at its ends, and without {@code mailto:} or {@code tel:}. */
    public static String clean(String address) {
        String stripped = strip(address);
        for (String link : LINKS) {
            if (stripped.regionMatches(true, 0, link, 0, link.length())) {
                String target = stripped.substring(link.length());
                int fields = target.indexOf('?'); // for example a subject
                return strip(fields < 0 ? target : target.substring(0, fields));
            }
        }
        return stripped;
    }

    /** As {@link #clean}; null stays null. */
    public static String cleanOrNull(String address) {
        return address == null ? null : clean(address);
    }

    /** The text without blanks and invisible marks at its ends; for values other than addresses, such as a guid. */
    public static String strip(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlankOrMark(value.charAt(start))) {
            start++;
        }
        while (start < end && isBlankOrMark(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /** Whether {@link #clean} would not change it, and it has no blank, comma or invisible mark inside. */
    public static boolean isClean(String address) {
        return address.equals(clean(address)) && address.indexOf(',') < 0 && !hasBlankOrMark(address);
    }

    /**
     * Cleans addresses.
     *
     * @throws ValidationException if there is none, or if one cannot be cleaned; the error shows all its characters
     */
    public static List<String> cleanAll(String field, List<String> addresses) {
        if (addresses == null || addresses.isEmpty()) {
            throw ValidationException.invalidArgument(field, null, "At least one address is needed");
        }
        List<String> clean = new ArrayList<>(addresses.size());
        for (String address : addresses) {
            clean.add(require(field + "[" + clean.size() + "]", address));
        }
        return clean;
    }

    /**
     * Cleans an address.
     *
     * @throws ValidationException if it is blank or cannot be cleaned
     */
    public static String require(String field, String address) {
        String clean = address == null ? "" : clean(address);
        if (clean.isEmpty()) {
            throw ValidationException.invalidArgument(field, null, "An address must not be blank");
        }
        if (!isClean(clean)) {
            throw ValidationException.invalidArgument(
                    field,
                    null,
                    "An address must not have a blank, comma or invisible character inside, but is "
                            + ErrorText.quoted(address));
        }
        return clean;
    }

    /** Whether it contains a blank or an invisible mark. */
    public static boolean hasBlankOrMark(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isBlankOrMark(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a blank, a control character or an invisible mark. */
    public static boolean isBlankOrMark(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
