// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long answer into bubbles: at the end of a sentence, else between words, else between visible characters, never
 * inside an emoji. A link is never cut; a link that is longer than a bubble gets its own bubble.
 */
final class Bubbles {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Bubbles() {}

    /** @param size largest number of UTF-16 units in a bubble, unless a single link or character is longer */
    static List<String> of(String answer, int size) {
        String text = answer.strip();
        BitSet sentences = sentences(text);
        BitSet words = ends(SPACE, text);
        BitSet characters = ends(CHARACTER, text);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            for (BitSet cuts : List.of(sentences, words, characters)) {
                cuts.clear(link.start() + 1, link.end());
            }
        }
        List<String> bubbles = new ArrayList<>();
        int start = 0;
        while (text.length() - start > size) {
            int end = cut(start, size, sentences, words, characters);
            add(text.substring(start, end), bubbles);
            start = end;
        }
        add(text.substring(start), bubbles);
        return bubbles;
    }

    private static int cut(int start, int size, BitSet... byPreference) {
        for (BitSet cuts : byPreference) {
            int last = cuts.previousSetBit(start + size);
            if (last > start) {
                return last;
            }
        }
        return byPreference[byPreference.length - 1].nextSetBit(start + size); // the end of the text at the latest
    }

    private static void add(String bubble, List<String> bubbles) {
        if (!bubble.isBlank()) {
            bubbles.add(bubble.strip());
        }
    }

    private static BitSet sentences(String text) {
        BitSet ends = new BitSet();
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
        iterator.setText(text);
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            ends.set(end);
        }
        // The iterator does not handle all emoji: it may find a boundary inside one.
        BitSet characters = ends(CHARACTER, text);
        ends.and(characters);
        return ends;
    }

    private static BitSet ends(Pattern piece, String text) {
        BitSet ends = new BitSet();
        Matcher matcher = piece.matcher(text);
        while (matcher.find()) {
            ends.set(matcher.end());
        }
        return ends;
    }
}
