// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.Random;

/**
 * Frames that leave a live stream in another order.
 *
 * @param window how many frames are collected and shuffled
 * @param random the shuffle
 */
public record Reordering(int window, Random random) {}
