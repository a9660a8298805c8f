// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

/** Whether a text is blank. Both vendors refuse such a text, and a device would show an empty bubble. */
public final class BlankText {

    private BlankText() {}

    /** Whether it is null, or has only blanks, control characters and invisible characters. */
    public static boolean isBlank(String text) {
        if (text == null) {
            return true;
        }
        int index = 0;
        while (index < text.length() && isInvisible(text.codePointAt(index))) {
            index = text.offsetByCodePoints(index, 1);
        }
        return index == text.length();
    }

    private static boolean isInvisible(int character) {
        return AddressText.isBlankOrMark(character) || isIgnorable(character);
    }

    /** The characters that Unicode calls default ignorable but not format: joiners, fillers and variation selectors. */
    private static boolean isIgnorable(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default ->
                character >= 0x180B && character <= 0x180F
                        || character >= 0xFE00 && character <= 0xFE0F
                        || character >= 0xE0000 && character <= 0xE0FFF;
        };
    }
}
