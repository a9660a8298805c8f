// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/** Comparisons that hold when the machine's speed drifts: round against round, and the median of the rounds. */
final class Ratios {

    private Ratios() {}

    static List<Double> of(List<Double> dividends, List<Double> divisors) {
        return IntStream.range(0, dividends.size())
                .mapToObj(round -> dividends.get(round) / divisors.get(round))
                .toList();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
