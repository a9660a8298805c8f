// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;

/**
 * Keeps the position with camel-kafka's strategy, which reads its topic in the background and does not report when it
 * has finished. So a marker is written under the key of the position, and is therefore in the same partition. When the
 * strategy has read the marker, it has read everything before it.
 *
 * @param limit how long Kafka may take to return the marker, or to accept a position
 */
record KafkaPositions(ResumeStrategy strategy, String key, StartPosition startFrom, Duration limit)
        implements PositionStore {

    private static final String PACKAGE = "org.apache.camel.processor.resume.kafka.";

    /** By name, because camel-kafka is optional. A subclass may load in another way, so it does not count. */
    static boolean isFor(ResumeStrategy strategy) throws NoSuchMethodException {
        Class<?> loader = strategy.getClass().getMethod("loadCache").getDeclaringClass();
        return loader.getName().startsWith(PACKAGE);
    }

    /**
     * Without a position it is still possible that the strategy, as configured, did not read its topic from the
     * beginning. So this must not skip events.
     *
     * @throws IllegalStateException if the marker is not read in time, and if there is no position and {@code
     *     startFrom} is the latest event
     */
    @Override
    public Checkpoint load() throws Exception {
        strategy.loadCache();
        IMessageResumeAdapter adapter = IMessageResumeAdapter.of(strategy);
        long mark = -1 - ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        Future<?> read = adapter.expect(mark);
        try {
            write(mark);
            read.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "The position under the key '" + key
                            + "' cannot be read: the resume strategy did not read back what was written to its"
                            + " topic within " + limit.toMillis() + " ms",
                    e);
        }
        Long position = adapter.position(key);
        if (position == null && startFrom == StartPosition.LATEST) {
            throw new IllegalStateException("The topic of the resume strategy has no position under the key '" + key
                    + "'. This may not be the first start, and starting with the latest event could lose"
                    + " all earlier ones: set the option startFrom to earliest or to a sequence");
        }
        if (position == null) {
            return null;
        }
        write(position); // otherwise a compacted topic would keep only the marker
        return Checkpoint.at(position);
    }

    @Override
    public void save(Checkpoint checkpoint) throws Exception {
        write(checkpoint.position());
    }

    /** Returns when Kafka has confirmed it; the strategy adds it to the adapter. */
    private void write(long number) throws Exception {
        CompletableFuture<Void> written = new CompletableFuture<>();
        strategy.updateLastOffset(OffsetKeys.unmodifiableOf(key), Offsets.of(number), failure -> {
            if (failure == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(failure);
            }
        });
        written.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
