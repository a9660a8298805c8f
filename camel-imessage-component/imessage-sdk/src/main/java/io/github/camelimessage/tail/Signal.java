// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** Something that a stream tells, carried to the thread that deals with it. */
@FunctionalInterface
interface Signal {

    /** @param now nanoseconds of the clock of the thread that deals with it */
    void tell(long now);
}
