// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Frames that leave a stream in another order.
 *
 * @param window how many frames are collected
 * @param order puts them in the order in which they leave
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
