// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** A signal of a stream, for the thread that processes it. */
@FunctionalInterface
interface Signal {

    /** @param now nanoseconds of the clock of the thread that processes it */
    void tell(long now);
}
