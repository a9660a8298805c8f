// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import io.github.camelimessage.component.imessage.Pacing;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.RateLimitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Schedules the sends of one line: at once, after a wait, or not at all. Sends wait in order. */
public final class LinePacer {

    private record Waiter(PacedSend send, PacingRule rule, long deadline, CompletableFuture<Turn> turn) {}

    /** The permission for one send. */
    public final class Turn {
        private final PacedSend send;
        private final long time;

        private Turn(PacedSend send, long time) {
            this.send = send;
            this.time = time;
        }

        /** The send was refused, so it does not count. */
        public void giveBack() {
            locked(ended -> {
                windows.values().forEach(limit -> limit.remove(send, time));
                settle(timer.now(), ended);
            });
        }
    }

    private final PacingTimer timer;
    private final Consumer<PacingLimit> onNewLimit;
    private final Lock lock = new ReentrantLock();
    private final Map<PacingLimit, LimitWindows> windows = new LinkedHashMap<>();
    private final LinkedList<Waiter> waiting = new LinkedList<>();
    private Runnable alarm = () -> {};

    /** @param onNewLimit called once for each limit of an endpoint of the line */
    LinePacer(PacingTimer timer, Consumer<PacingLimit> onNewLimit) {
        this.timer = timer;
        this.onNewLimit = onNewLimit;
    }

    /** Completes when the send may be made, or with a {@link RateLimitException}. */
    public CompletableFuture<Turn> turn(PacedSend send, PacingRule rule) {
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        locked(ended -> {
            rule.limits().forEach(limit -> meet(limit, ended));
            long now = timer.now();
            waiting.add(new Waiter(send, rule, now + rule.longestWait().toNanos(), turn));
            settle(now, ended);
        });
        return turn;
    }

    /** The number of waiting sends. */
    int waiting() {
        int[] number = new int[1];
        locked(ended -> number[0] = waiting.size());
        return number[0];
    }

    /** The number of sends that the limit allows now. */
    int left(PacingLimit limit) {
        int[] left = new int[1];
        locked(ended -> left[0] = windows.get(limit).left(timer.now()));
        return left[0];
    }

    /** Fails all waiting sends. */
    void close() {
        locked(ended -> {
            alarm.run();
            for (Waiter waiter : waiting) {
                ended.add(() -> waiter.turn().completeExceptionally(refused("The component stops", null)));
            }
            waiting.clear();
        });
    }

    private void meet(PacingLimit limit, List<Runnable> ended) {
        if (windows.putIfAbsent(limit, new LimitWindows(limit)) == null) {
            ended.add(() -> onNewLimit.accept(limit));
        }
    }

    private void ring() {
        locked(ended -> settle(timer.now(), ended));
    }

    /** Processes the waiting sends in order, and sets the timer for the next one that can continue or times out. */
    private void settle(long now, List<Runnable> ended) {
        long next = Long.MAX_VALUE;
        for (var each = waiting.iterator(); each.hasNext(); ) {
            Waiter waiter = each.next();
            long wait = waitFor(waiter, now);
            long patience = waiter.rule().pacing() == Pacing.WAIT ? waiter.deadline() - now : 0;
            if (wait == 0) {
                each.remove();
                windows.values().forEach(limit -> limit.add(waiter.send(), now));
                ended.add(() -> waiter.turn().complete(new Turn(waiter.send(), now)));
            } else if (wait > patience) {
                each.remove();
                RateLimitException refusal = refusal(waiter, now, wait);
                ended.add(() -> waiter.turn().completeExceptionally(refusal));
            } else {
                next = Math.min(next, wait);
            }
        }
        alarm.run();
        alarm = next == Long.MAX_VALUE ? () -> {} : timer.after(next, this::ring);
    }

    private long waitFor(Waiter waiter, long now) {
        return waiter.rule().limits().stream()
                .mapToLong(limit -> windows.get(limit).waitFor(waiter.send(), now))
                .max()
                .orElse(0);
    }

    private RateLimitException refusal(Waiter waiter, long now, long wait) {
        PacingLimit limit = waiter.rule().limits().stream()
                .filter(each -> windows.get(each).waitFor(waiter.send(), now) == wait)
                .findFirst()
                .orElseThrow();
        Duration retryAfter = Duration.ofNanos(wait).plusMillis(1);
        return refused(
                "Not sent: the limit " + limit + " is used up for " + Math.max(1, retryAfter.toSeconds())
                        + " seconds. The component keeps it before the service is called (option pacing)",
                retryAfter);
    }

    private static RateLimitException refused(String message, Duration retryAfter) {
        return new RateLimitException(
                message, new ErrorDetails(ErrorCodes.RATE_LIMITED, true, Map.of(), null, retryAfter, null, null), null);
    }

    /** Callbacks run without the lock, because they may run any code. */
    private void locked(Consumer<List<Runnable>> work) {
        List<Runnable> ended = new ArrayList<>();
        lock.lock();
        try {
            work.accept(ended);
        } finally {
            lock.unlock();
        }
        ended.forEach(Runnable::run);
    }
}
