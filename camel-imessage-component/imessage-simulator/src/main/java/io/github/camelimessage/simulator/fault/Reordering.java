// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Sends frames of a stream in another order.
 *
 * @param window how many frames are collected
 * @param order sorts them into the order in which they are sent
 */
public record Reordering(int window, Consumer<List<?>> order) {

    static Reordering shuffled(int window, long seed) {
        Random random = new Random(seed);
        return new Reordering(window, frames -> Collections.shuffle(frames, random));
    }

    static Reordering reversed(int window) {
        return new Reordering(window, Collections::reverse);
    }
}
