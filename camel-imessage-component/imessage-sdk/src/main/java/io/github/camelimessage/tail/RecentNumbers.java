// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * The highest delivered sequences, to distinguish an event that is out of order from one that is repeated. Lower
 * sequences count as delivered, because they are not remembered.
 */
final class RecentNumbers {

    static final int MAX = 4096;

    /** Most lines of a process have few events. */
    private static final int FIRST = 8;

    /** A ring in ascending order: events nearly always arrive in this order. Its length is a power of two. */
    private long[] ring = new long[FIRST];

    private int first;
    private int size;
    private long floor;

    /** @param floor everything up to here counts as delivered */
    RecentNumbers(long floor) {
        this.floor = floor;
    }

    void add(long number) {
        int index = size == 0 || number > at(size - 1) ? size : indexOf(number);
        if (number <= floor || index < size && at(index) == number) {
            return;
        }
        if (size == MAX) {
            if (index == 0) {
                floor = number;
                return;
            }
            floor = at(0);
            first = slot(1);
            size--;
            index--;
        } else if (size == ring.length) {
            grow();
        }
        for (int i = size; i > index; i--) {
            ring[slot(i)] = at(i - 1);
        }
        ring[slot(index)] = number;
        size++;
    }

    private void grow() {
        long[] larger = new long[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = at(i);
        }
        ring = larger;
        first = 0;
    }

    /** Whether it was delivered, as far as is remembered. */
    boolean contains(long number) {
        if (number <= floor) {
            return true;
        }
        int index = indexOf(number);
        return index < size && at(index) == number;
    }

    /** The index of a sequence, or of the next higher one. */
    private int indexOf(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long at(int index) {
        return ring[slot(index)];
    }

    private int slot(int index) {
        return (first + index) & (ring.length - 1);
    }
}
