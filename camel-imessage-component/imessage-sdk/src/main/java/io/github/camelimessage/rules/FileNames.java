// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes file names from other people safe to use. */
public final class FileNames {

    private static final int MAX_BYTES = 255;
    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "attachment";

    /** Control characters, those that change the text direction, and halves of an emoji. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private static final Pattern RESERVED = Pattern.compile("[:*?\"<>|]");

    /** Names that Windows takes for devices, with any extension. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name without a path and without characters that a file system or terminal interprets; never empty. */
    public static String safe(String name) {
        String text = name == null ? "" : INVISIBLE.matcher(name).replaceAll("");
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .strip();
        String plain = RESERVED.matcher(last).replaceAll("_");
        if (plain.isEmpty() || plain.chars().allMatch(c -> c == '.' || c == ' ')) {
            return NAMELESS;
        }
        return shortened(DEVICE.matcher(plain).matches() ? "_" + plain : plain);
    }

    /** Shortens the name, but keeps its extension. */
    private static String shortened(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = Math.min(name.length() - ending.length(), MAX_BYTES); // no character has less than a byte
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        while (bytes(name.substring(0, end)) + bytes(ending) > MAX_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
