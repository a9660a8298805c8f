// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Cleans the texts of options in a URI. */
final class OptionText {

    private OptionText() {}

    /** A blank option counts as not set, for the component and for endpoints. */
    static String present(String option, String otherwise) {
        return option == null || option.isBlank() ? otherwise : option;
    }

    /** A MIME type has blanks only next to semicolons, and may have plus signs, as in {@code application/epub+zip}. */
    static String typeWithPlus(String type) {
        return type == null ? null : type.replaceAll("(?<=[^;\\s]) (?=[^;\\s])", "+");
    }

    /** The values of an option with several values, separated by commas. */
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
     * Camel decodes a + in a URI to a blank. Addresses, numbers, guids and cursors contain no blanks, so a blank inside
     * one was a plus sign, and so was a blank before digits alone.
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
