// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/**
 * What one round brought.
 *
 * @param perSecond pieces of work per second
 * @param cpuMicros processor time of the whole process per piece of work, compiler and garbage collector included
 * @param bytes heap that was allocated per piece of work; 0 when the process cannot tell
 */
record Sample(double perSecond, double cpuMicros, double bytes) {

    /** Reads the line that a worker prints: work done, and the nanoseconds, processor nanoseconds and bytes it took. */
    static Sample parse(String line) {
        String[] numbers = line.split(" ");
        double done = Double.parseDouble(numbers[0]);
        return new Sample(
                done * 1e9 / Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]) / 1e3 / done,
                Double.parseDouble(numbers[3]) / done);
    }
}
