// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a consumer gets from the endpoint that makes it.
 *
 * @param account its name, or null for the component's own options
 * @param settings asked when the consumer starts; throws an {@link IllegalArgumentException} for an option that cannot be used
 * @param source asked when the consumer starts
 * @param claims those of all consumers of the component
 * @param memory the position for as long as the endpoint exists
 * @param console makes the running consumer known, and answers what takes it away again
 */
public record ConsumerContext(
        String account,
        Supplier<ConsumerSettings> settings,
        Supplier<EventSource> source,
        OffsetClaims claims,
        MemoryPositions memory,
        Function<IMessageConsumer, Runnable> console) {}
