// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * What a consumer stores: where the next run begins, and what it need not do again beyond that. As text the position first,
 * so that whoever knows nothing of the rest can read it: {@code 16}, or {@code 16;18-44,46-1000;}. The last
 * semicolon tells that nothing was cut off: a range cut short could name what was never completed.
 *
 * @param position everything up to this sequence was completed
 * @param completed what was completed beyond it
 */
public record Checkpoint(long position, SequenceRanges completed) {

    public static Checkpoint at(long position) {
        return new Checkpoint(position, SequenceRanges.EMPTY);
    }

    /** @throws IllegalArgumentException when the text is no checkpoint: guessing could lose events */
    public static Checkpoint parse(String text) {
        try {
            String trimmed = text.strip();
            int semicolon = trimmed.indexOf(';');
            long position = Long.parseLong(semicolon < 0 ? trimmed : trimmed.substring(0, semicolon));
            if (position < 0) {
                throw new IllegalArgumentException("a position is not negative");
            }
            Checkpoint checkpoint = new Checkpoint(
                    position, semicolon < 0 ? SequenceRanges.EMPTY : ranges(trimmed.substring(semicolon + 1)));
            if (!checkpoint.toString().equals(trimmed)
                    || !checkpoint.completed().isAfter(position)) {
                throw new IllegalArgumentException("nobody writes a checkpoint like this");
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a stored position: '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        return completed.isEmpty() ? Long.toString(position) : position + ";" + completed + ";";
    }

    private static SequenceRanges ranges(String text) {
        if (!text.endsWith(";")) {
            throw new IllegalArgumentException("the end is missing");
        }
        return SequenceRanges.parse(text.substring(0, text.length() - 1));
    }
}
