// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

/** Where a consumer begins that has no stored position. */
@FunctionalInterface
interface StartPosition {

    /** 0 stands for the oldest event that the service holds. */
    StartPosition EARLIEST = head -> 0;

    StartPosition LATEST = HeadFinder::find;

    /** @return the sequence after which to begin */
    long find(HeadFinder head) throws Exception;

    /** @throws IllegalArgumentException when the option has none of the forms that it may have */
    static StartPosition of(String option) {
        if (option.equalsIgnoreCase("latest")) {
            return LATEST;
        }
        if (option.equalsIgnoreCase("earliest")) {
            return EARLIEST;
        }
        try {
            long sequence = Long.parseLong(option);
            if (sequence >= 0) {
                return head -> sequence;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                "startFrom is latest, earliest or a sequence, which is a number from 0 on, but not '" + option + "'");
    }
}
