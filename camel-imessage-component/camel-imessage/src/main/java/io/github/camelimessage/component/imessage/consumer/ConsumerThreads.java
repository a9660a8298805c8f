// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.spi.ExecutorServiceManager;

/**
 * The threads of a consumer.
 *
 * @param events read tails and run exchanges
 * @param offsets save positions
 */
record ConsumerThreads(ExecutorService events, ScheduledExecutorService offsets) {

    /** @param storing how many positions may be stored at once */
    static ConsumerThreads open(LiveConsumer consumer, int storing) {
        ExecutorServiceManager manager = manager(consumer);
        return new ConsumerThreads(
                manager.newCachedThreadPool(consumer, "IMessageEvents"),
                manager.newScheduledThreadPool(consumer, "IMessageOffset", storing));
    }

    void close(LiveConsumer consumer) {
        manager(consumer).shutdownNow(offsets);
        manager(consumer).shutdownNow(events);
    }

    private static ExecutorServiceManager manager(LiveConsumer consumer) {
        return consumer.getEndpoint().getCamelContext().getExecutorServiceManager();
    }
}
