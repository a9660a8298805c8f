// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.PositionLostException;
import io.github.camelimessage.tail.Checkpoint;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CheckpointWriterTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong position = new AtomicLong(1);
    private final List<Long> stored = new CopyOnWriteArrayList<>();
    private final AtomicInteger told = new AtomicInteger();

    /** What happens in the store before and after it saves a position. */
    private volatile Runnable before = () -> {};

    private volatile Runnable after = () -> {};
    private volatile Runnable handler = () -> {};

    private final PositionStore store = new PositionStore() {
        @Override
        public Checkpoint load() {
            return null;
        }

        @Override
        public void save(Checkpoint checkpoint) {
            before.run();
            stored.add(checkpoint.position());
            after.run();
        }
    };

    private final CheckpointWriter writer = writer();

    private CheckpointWriter writer() {
        TroubleReport trouble = new TroubleReport(
                (message, failure) -> {
                    told.incrementAndGet();
                    handler.run();
                },
                Duration.ofDays(1));
        CheckpointWriter made = new CheckpointWriter(store, thread, IntervalFunction.of(1), trouble);
        made.follow(() -> Checkpoint.at(position.get()));
        return made;
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    /** Otherwise the test times out. */
    @Test
    void aLostPositionIsNotWaitedForAtTheEnd() {
        before = () -> {
            throw new PositionLostException("taken over");
        };

        assertThat(writer.finish(Duration.ofDays(1))).isInstanceOf(PositionLostException.class);
        assertThat(stored).isEmpty();
    }

    /** A request during a write is not lost: the store has the newest position in the end. */
    @Test
    void whatIsAskedForDuringAWriteIsWrittenAfterIt() {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        before = () -> {
            writing.countDown();
            pass(goOn);
        };
        writer.ask();
        pass(writing);
        position.set(2);
        writer.ask();
        goOn.countDown();

        awaitStored(1, 2);
    }

    @Test
    void anErrorOfTheStoreIsAFailureToo() {
        failOnce(new NoClassDefFoundError("of the store"));

        writer.ask();

        awaitStored(1);
        await().atMost(SOON).until(() -> writer.failure() == null);
        assertThat(told).hasValue(1);
    }

    @Test
    void aHandlerThatThrowsDoesNotEndTheAttempts() {
        failOnce(new IllegalStateException("no"));
        handler = () -> {
            throw new IllegalStateException("of the handler");
        };

        writer.ask();

        awaitStored(1);
    }

    /** A failed write may have been saved anyway: a consumer that is moved back would not find its position. */
    @Test
    void afterAFailureTheSameIsWrittenAgain() throws Exception {
        writer.ask();
        awaitStored(1);
        position.set(2);
        after = () -> {
            after = () -> {};
            position.set(1);
            throw new IllegalStateException("nobody knows whether it is stored");
        };
        writer.ask();

        awaitStored(1, 2, 1);
        assertThat(writer.finish(SOON)).isNull();
    }

    @Test
    void theLastWriteWaitsForNoRest() {
        writer.ask();
        awaitStored(1);
        position.set(2);

        assertThat(writer.finish(SOON)).isNull();

        assertThat(stored).containsExactly(1L, 2L);
    }

    private void failOnce(RuntimeException failure) {
        before = () -> {
            before = () -> {};
            throw failure;
        };
    }

    private void failOnce(Error failure) {
        before = () -> {
            before = () -> {};
            throw failure;
        };
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitStored(long... positions) {
        List<Long> expected = new ArrayList<>();
        for (long each : positions) {
            expected.add(each);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(stored).containsExactlyElementsOf(expected));
    }
}
