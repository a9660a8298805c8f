// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/** Something that the visitor does in the world. */
@FunctionalInterface
interface Act {
    Done perform(Arguments arguments);
}
