// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

/** Where a consumer without a saved position starts. */
@FunctionalInterface
interface StartPosition {

    /** 0 means before the oldest event that the service has. */
    StartPosition EARLIEST = head -> 0;

    StartPosition LATEST = HeadFinder::find;

    /** @return the sequence after which to start */
    long find(HeadFinder head) throws Exception;

    /** @throws IllegalArgumentException if the option has an invalid value */
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
            // reported below
        }
        throw new IllegalArgumentException(
                "startFrom must be latest, earliest or a sequence (a number, 0 or higher), but is '" + option + "'");
    }
}
