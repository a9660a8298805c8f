// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * What a consumer saves: where the next run starts, what is done beyond that, and the event that identifies the log.
 * The text starts with the position, so that it can be read without the rest: {@code 16}, or {@code
 * 16;18-44,46-1000;15:9f86d081884c7d65;}, where each part after the position is optional. The last semicolon shows that
 * nothing was cut off: a truncated range could name events that were never completed.
 *
 * @param position everything up to this sequence was completed
 * @param completed what was completed beyond it
 * @param anchor an event at or below the position; null if none is known
 */
public record Checkpoint(long position, SequenceRanges completed, Anchor anchor) {

    public static Checkpoint at(long position) {
        return new Checkpoint(position, SequenceRanges.EMPTY, null);
    }

    /** @throws IllegalArgumentException if the text is not a checkpoint: guessing could lose events */
    public static Checkpoint parse(String text) {
        try {
            String trimmed = text.strip();
            int semicolon = trimmed.indexOf(';');
            long position = Long.parseLong(semicolon < 0 ? trimmed : trimmed.substring(0, semicolon));
            if (position < 0) {
                throw new IllegalArgumentException("a position must not be negative");
            }
            Checkpoint checkpoint = semicolon < 0 ? at(position) : parse(position, trimmed.substring(semicolon + 1));
            if (!checkpoint.toString().equals(trimmed)
                    || !checkpoint.completed().isAfter(position)
                    || checkpoint.anchor() != null && checkpoint.anchor().sequence() > position) {
                throw new IllegalArgumentException("this is not the format of a position");
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a saved position: '" + text + "'", e);
        }
    }

    private static Checkpoint parse(long position, String rest) {
        if (!rest.endsWith(";")) {
            throw new IllegalArgumentException("the end is missing");
        }
        String parts = rest.substring(0, rest.length() - 1);
        String last = parts.substring(parts.lastIndexOf(';') + 1);
        if (!last.contains(":")) {
            return new Checkpoint(position, SequenceRanges.parse(parts), null);
        }
        String ranges = parts.substring(0, Math.max(0, parts.length() - last.length() - 1));
        return new Checkpoint(position, SequenceRanges.parse(ranges), Anchor.parse(last));
    }

    /** The part for people. */
    public Checkpoint withoutAnchor() {
        return new Checkpoint(position, completed, null);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(position);
        if (!completed.isEmpty()) {
            text.append(';').append(completed);
        }
        if (anchor != null) {
            text.append(';').append(anchor);
        }
        return completed.isEmpty() && anchor == null
                ? text.toString()
                : text.append(';').toString();
    }
}
