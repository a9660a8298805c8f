// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/** An action of the user in the world. */
@FunctionalInterface
interface Act {
    Done perform(Arguments arguments);
}
