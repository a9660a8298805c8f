// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** When tails may connect. All times are nanoseconds of one steady clock. */
interface ConnectTimes {

    /** For a tail that does not share a limit with others. */
    ConnectTimes AT_ONCE = new ConnectTimes() {
        @Override
        public long reserve(long wanted, long now) {
            return wanted;
        }

        @Override
        public boolean admits(long now) {
            return true;
        }
    };

    /**
     * Reserves a time for an attempt.
     *
     * @return the wanted time, or a later one
     */
    long reserve(long wanted, long now);

    /**
     * Counts an attempt whose time has come, if it may begin now.
     *
     * @return false if it must reserve another time
     */
    boolean admits(long now);
}
