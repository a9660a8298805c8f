// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/**
 * The result of one round.
 *
 * @param perSecond calls or events per second
 * @param cpuMicros processor time of the whole process per call or event, including compiler and garbage collector
 * @param bytes heap allocated per call or event; 0 if the process cannot measure it
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
