// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A tail before it has a position; no client is called yet. */
@Tag("jdk")
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class EventTailTest {

    private static final TailOptions SELDOM = new TailOptions(
            Ordering.LIVE,
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1));

    private final List<Throwable> ends = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Runnable whenTold = () -> {};

    @Test
    void aTailThatWasStoppedBeforeItRanDoesNotBegin() throws InterruptedException {
        EventTail tail = tail(() -> {
            throw new IOException("the store of positions is away");
        });
        tail.stop(Duration.ofSeconds(1));
        tail.run();
        assertThat(ends).isEmpty();
        assertThat(tail.status().connected()).isFalse();
    }

    @Test
    void aTailThatWaitsToTryItsStartAgainEndsAtOnce() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        EventTail tail = tail(SELDOM, () -> {
            tried.countDown();
            throw new IOException("the store of positions is away");
        });
        Thread thread = new Thread(tail);
        thread.start();
        tried.await();
        tail.beginStop();
        thread.join();
        assertThat(ends).isEmpty();
    }

    @Test
    void anErrorAtTheStartIsReportedAndTheStartIsRetried() throws InterruptedException {
        Error error = new NoClassDefFoundError("something that was not packed");
        CountDownLatch begun = new CountDownLatch(1);
        EventTail tail = tail(() -> {
            if (failures.isEmpty()) {
                throw error;
            }
            begun.countDown();
            throw new InterruptedException("enough");
        });
        tail.run();
        assertThat(begun.getCount()).isZero();
        assertThat(failures).containsExactly(error);
        assertThat(ends).isEmpty();
    }

    @Test
    void aHandlerThatFailsDoesNotStopTheTail() throws InterruptedException {
        Error error = new NoClassDefFoundError("a library of the handler");
        whenTold = () -> {
            throw error;
        };
        EventTail tail = tail(() -> {
            if (failures.size() < 2) {
                throw new IOException("the store of positions is away");
            }
            throw new InterruptedException("enough");
        });
        tail.run();
        assertThat(failures).hasSize(2);
        assertThat(ends).isEmpty();
        assertThat(tail.status().lastError()).isSameAs(error);
    }

    @Test
    void aStartedTailHasNoThreadWhileItWaitsAndEndsAtOnce() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        EventTail tail = tail(SELDOM, () -> {
            tried.countDown();
            throw new IOException("the store of positions is away");
        });
        ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> end = tail.start(threads).toCompletableFuture();
            tried.await();
            await().until(() -> threads.getActiveCount() == 0);
            assertThat(end).isNotDone();
            tail.stop(Duration.ofSeconds(10));
            assertThat(end).succeedsWithin(Duration.ofSeconds(90));
            assertThat(ends).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStartedTailWhoseThreadsAreGoneEndsWhenItIsStopped() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        EventTail tail = tail(SELDOM, () -> {
            tried.countDown();
            throw new IOException("the store of positions is away");
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletableFuture<Void> end = tail.start(threads).toCompletableFuture();
        tried.await();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        tail.stop(Duration.ofSeconds(10));
        assertThat(end).succeedsWithin(Duration.ofSeconds(90));
    }

    @Test
    void theInterruptOfAStopStaysWithTheTail() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        EventTail tail = tail(SELDOM, () -> {
            tried.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Checkpoint.at(0);
        });
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        CompletableFuture<Void> end = tail.start(task -> new Thread(() -> {
                            task.run();
                            left.complete(Thread.currentThread().isInterrupted());
                        })
                        .start())
                .toCompletableFuture();
        tried.await();
        tail.beginStop();
        assertThat(left.get()).isFalse();
        assertThat(end).isCompleted();
        assertThat(ends).isEmpty();
    }

    private interface Start {
        Checkpoint get() throws Exception;
    }

    private EventTail tail(Start start) {
        return tail(TailOptions.DEFAULT, start);
    }

    private EventTail tail(TailOptions options, Start start) {
        return new EventTails(null).tail(options, new TailHandler() {
            @Override
            public Checkpoint start() throws Exception {
                return start.get();
            }

            @Override
            public void handle(Event event) {}

            @Override
            public void proven(long sequence, Anchor anchor) {}

            @Override
            public OptionalLong cursorRejected(ValidationException rejection) {
                return OptionalLong.empty();
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure);
                whenTold.run();
            }

            @Override
            public void ended(Throwable failure) {
                ends.add(failure);
            }
        });
    }
}
