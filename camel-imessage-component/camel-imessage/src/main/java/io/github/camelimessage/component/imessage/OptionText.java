// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of options as a URI brings them. */
final class OptionText {

    private OptionText() {}

    /** An option that is blank is as one that is not set, be it of the component or of an endpoint. */
    static String present(String option, String otherwise) {
        return option == null || option.isBlank() ? otherwise : option;
    }

    /** A MIME type holds blanks around semicolons alone, and plus signs, as in {@code application/epub+zip}. */
    static String typeWithPlus(String type) {
        return type == null ? null : type.replaceAll("(?<=[^;\\s]) (?=[^;\\s])", "+");
    }

    /** The values of an option that takes several with commas between them. */
    static List<String> list(String option) {
        return option == null
                ? List.of()
                : Arrays.stream(option.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    static String eachWithPlus(String addresses) {
        return addresses == null
                ? null
                : Arrays.stream(addresses.split(",", -1))
                        .map(OptionText::withPlus)
                        .collect(Collectors.joining(","));
    }

    /**
     * A + is a blank once an endpoint URI has been read, and no address, number, guid or cursor holds a blank: one inside
     * was a plus sign, and so was one in front of digits alone.
     */
    static String withPlus(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        boolean isNumber = !stripped.isEmpty() && stripped.chars().allMatch(Character::isDigit);
        return (isNumber && text.startsWith(" ") ? "+" : "") + stripped.replace(' ', '+');
    }
}
