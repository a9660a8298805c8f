// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Suggests the right name for a misspelled one. */
final class Spelling {

    /** A name that differs in more than a third of its letters is not suggested. */
    private static final int LETTERS_FOR_A_MISTAKE = 3;

    private Spelling() {}

    /** For example {@code  (did you mean sendText?)}, with a blank before it; empty if no name is similar. */
    static String hint(String misspelled, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - misspelled.length()) <= allowed(name))
                .filter(name -> distance(misspelled, name) <= allowed(name))
                .min(Comparator.comparingInt(name -> distance(misspelled, name)))
                .map(name -> " (did you mean " + name + "?)")
                .orElse("");
    }

    private static int allowed(String name) {
        return name.length() / LETTERS_FOR_A_MISTAKE;
    }

    /** The number of letters to add, remove or change (Levenshtein distance), ignoring case. */
    private static int distance(String from, String to) {
        String one = from.toLowerCase(Locale.ROOT);
        String other = to.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
