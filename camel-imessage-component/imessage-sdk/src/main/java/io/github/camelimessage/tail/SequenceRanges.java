// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A set of sequences as ranges, immutable. As text: {@code 18-44,46-1000,1003}.
 */
public final class SequenceRanges {

    public static final SequenceRanges EMPTY = new SequenceRanges(new TreeMap<>());

    private final NavigableMap<Long, Long> lastByFirst;

    private SequenceRanges(NavigableMap<Long, Long> lastByFirst) {
        this.lastByFirst = lastByFirst;
    }

    /**
     * Parses the text form; an empty text is the empty set.
     *
     * @throws IllegalArgumentException if it does not have that form, or is not in ascending order
     */
    public static SequenceRanges parse(String text) {
        Builder builder = new Builder();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int dash = part.indexOf('-');
                builder.add(
                        Long.parseLong(dash < 0 ? part : part.substring(0, dash)),
                        Long.parseLong(dash < 0 ? part : part.substring(dash + 1)));
            }
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean contains(long sequence) {
        Map.Entry<Long, Long> range = lastByFirst.floorEntry(sequence);
        return range != null && sequence <= range.getValue();
    }

    public boolean isEmpty() {
        return lastByFirst.isEmpty();
    }

    /** Whether all of it is above a sequence. */
    boolean isAfter(long sequence) {
        return lastByFirst.isEmpty() || lastByFirst.firstKey() > sequence;
    }

    /** Whether nothing of it is above a sequence. */
    boolean endsBy(long sequence) {
        return lastByFirst.isEmpty() || lastByFirst.lastEntry().getValue() <= sequence;
    }

    /** @return number of ranges */
    int size() {
        return lastByFirst.size();
    }

    /** Calls the action for each range above a sequence. */
    void forEachAfter(long sequence, BiConsumer<Long, Long> action) {
        lastByFirst.forEach((first, last) -> {
            if (last > sequence) {
                action.accept(Math.max(first, sequence + 1), last);
            }
        });
    }

    @Override
    public String toString() {
        return lastByFirst.entrySet().stream()
                .map(range -> range.getKey().equals(range.getValue())
                        ? range.getKey().toString()
                        : range.getKey() + "-" + range.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceRanges ranges && lastByFirst.equals(ranges.lastByFirst);
    }

    @Override
    public int hashCode() {
        return lastByFirst.hashCode();
    }

    /** Collects ranges in ascending order; adjacent ones are joined. */
    public static final class Builder {

        private final TreeMap<Long, Long> ranges = new TreeMap<>();

        private Builder() {}

        public Builder add(long first, long last) {
            Map.Entry<Long, Long> highest = ranges.lastEntry();
            if (first < 0 || last < first || highest != null && first <= highest.getValue()) {
                throw new IllegalArgumentException("not an ascending range: " + first + "-" + last);
            }
            if (highest != null && highest.getValue() + 1 == first) {
                ranges.put(highest.getKey(), last);
            } else {
                ranges.put(first, last);
            }
            return this;
        }

        public SequenceRanges build() {
            return new SequenceRanges(ranges);
        }
    }
}
