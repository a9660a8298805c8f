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
 * Keeps the position with camel-kafka's strategy, which reads its topic in the background and never tells when it is through.
 * So a mark is written under the key of the position, which is in the partition of the position therefore: when the mark has
 * come back, so has all that was written before it.
 *
 * @param limit how long Kafka may take to bring the mark, or to take a position
 */
record KafkaPositions(ResumeStrategy strategy, String key, StartPosition startFrom, Duration limit)
        implements PositionStore {

    private static final String PACKAGE = "org.apache.camel.processor.resume.kafka.";

    /** By name, since camel-kafka need not be there; a subclass that loads in its own way is not meant. */
    static boolean isFor(ResumeStrategy strategy) throws NoSuchMethodException {
        Class<?> loader = strategy.getClass().getMethod("loadCache").getDeclaringClass();
        return loader.getName().startsWith(PACKAGE);
    }

    /**
     * No position may still mean that the strategy does not read from the beginning of its topic, which it can be set to. So
     * that is no reason to skip what has happened.
     *
     * @throws IllegalStateException when the mark does not come back in time, and when there is no position and
     *     {@code startFrom} is the latest event
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
                            + "' cannot be read: what was written to the topic of the resume"
                            + " strategy did not come back within " + limit.toMillis() + " ms",
                    e);
        }
        Long position = adapter.position(key);
        if (position == null && startFrom == StartPosition.LATEST) {
            throw new IllegalStateException("The topic of the resume strategy has no position under the key '" + key
                    + "'. Whether this is the first start cannot be told, and to begin with the latest event could"
                    + " lose all that came before: set the option startFrom to earliest or to a sequence");
        }
        if (position == null) {
            return null;
        }
        write(position); // or a topic that is compacted would keep the mark alone
        return Checkpoint.at(position);
    }

    @Override
    public void save(Checkpoint checkpoint) throws Exception {
        write(checkpoint.position());
    }

    /** Returns when Kafka has it; the strategy adds it to the adapter. */
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
