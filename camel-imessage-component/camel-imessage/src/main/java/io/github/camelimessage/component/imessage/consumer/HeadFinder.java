// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.sdk.Events;
import io.github.camelimessage.tail.LogHead;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the newest sequence of the log.
 *
 * @param limit how long the service may be silent before that counts as a failure
 */
record HeadFinder(Events log, ExecutorService threads, Duration limit) {

    long find() throws Exception {
        Future<Long> head = threads.submit(() -> LogHead.find(log));
        try {
            return head.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        } catch (TimeoutException e) {
            throw new ConnectionException(
                    "The service did not tell the head of its log within " + limit,
                    ErrorDetails.local(ErrorCodes.TIMEOUT, Map.of()),
                    e);
        } finally {
            head.cancel(true);
        }
    }
}
