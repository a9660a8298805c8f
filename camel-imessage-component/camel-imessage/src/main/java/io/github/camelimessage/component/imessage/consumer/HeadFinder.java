// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.sdk.Events;
import io.github.camelimessage.tail.LogHead;
import java.time.Duration;

/**
 * Finds the newest sequence of the log.
 *
 * @param limit how long the service may be silent before the search fails
 */
record HeadFinder(Events log, Duration limit) {

    long find() throws InterruptedException {
        return LogHead.find(log, limit);
    }
}
