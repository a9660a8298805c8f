// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.List;
import java.util.Locale;

/** The median and the quartiles of some values. */
record Quartiles(double low, double median, double high) {

    static Quartiles of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, low, high);
    }
}
