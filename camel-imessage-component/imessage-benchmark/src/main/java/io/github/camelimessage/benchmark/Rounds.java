// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures workers in turn, in many short rounds. All workers are started, but only one works at a time. So a
 * comparison within a round is valid even if the speed of the machine drifts, and the median is valid even if other
 * load disturbs some rounds.
 */
final class Rounds {

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /**
     * @param warmUps what each worker does first, in turn with the others; not counted
     * @param order what each worker does in a round
     * @param clean runs after each worker in a round; not measured
     */
    Rounds(Map<String, WorkerProcess> workers, List<Order> warmUps, int rounds, Order order, Runnable clean)
            throws IOException {
        for (Order warmUp : warmUps) {
            for (WorkerProcess worker : workers.values()) {
                worker.measure(warmUp);
                clean.run();
            }
        }
        workers.keySet().forEach(name -> samples.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, WorkerProcess> worker : workers.entrySet()) {
                samples.get(worker.getKey()).add(worker.getValue().measure(order));
                clean.run();
            }
        }
    }

    double perSecond(String name) {
        return Quartiles.of(all(name, Sample::perSecond)).median();
    }

    double cpuMicros(String name) {
        return Quartiles.of(all(name, Sample::cpuMicros)).median();
    }

    double bytes(String name) {
        return Quartiles.of(all(name, Sample::bytes)).median();
    }

    /** The speed of one divided by the speed of the other, for each round. */
    Quartiles ratio(String name, String other) {
        List<Double> dividends = all(name, Sample::perSecond);
        List<Double> divisors = all(other, Sample::perSecond);
        return Quartiles.of(IntStream.range(0, dividends.size())
                .mapToObj(round -> dividends.get(round) / divisors.get(round))
                .toList());
    }

    private List<Double> all(String name, ToDoubleFunction<Sample> value) {
        return samples.get(name).stream().map(value::applyAsDouble).toList();
    }
}
