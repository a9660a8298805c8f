// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an endpoint passes to its consumer.
 *
 * @param account its name, or null for the component's own options
 * @param settings called when the consumer starts; throws an {@link IllegalArgumentException} for an invalid option
 * @param source called when the consumer starts
 * @param memory the position as long as the endpoint exists
 * @param console registers the running consumer, and returns what removes it again
 */
public record ConsumerContext(
        String account,
        Supplier<ConsumerSettings> settings,
        Supplier<EventSource> source,
        MemoryPositions memory,
        Function<IMessageConsumer, Runnable> console) {}
