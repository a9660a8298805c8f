// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/**
 * An order for a worker, on one line.
 *
 * @param milliseconds approximate duration
 * @param inFlight how many calls at once; a drain has none
 */
record Order(long milliseconds, int inFlight) {

    static Order parse(String line) {
        String[] numbers = line.split(" ");
        return new Order(Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]));
    }

    @Override
    public String toString() {
        return milliseconds + " " + inFlight;
    }
}
