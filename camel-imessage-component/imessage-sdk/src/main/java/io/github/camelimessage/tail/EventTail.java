// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.IMessageClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Delivers every durable event of an account after a position, once in a run, until it is stopped. {@link TailMachine}
 * has the rules, and says when an event is delivered twice; a {@link TailDriver} passes signals to it; this class runs
 * the handler. While there is work it has a thread: its own, or one that it shares with other tails.
 */
public final class EventTail implements Runnable {

    /** The last audit needs the server, which may not be available. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final IMessageClient client;
    private final AuditGate gate;
    private final TailOptions options;
    private final TailHandler handler;
    private final TailDiary diary = new TailDiary();

    private final TailStop stop = new TailStop();
    private final HandlerCalls calls;

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private volatile Turns turns;
    private volatile TailDriver driver;

    // Of the thread that has the turn:
    private List<TailWork> left = List.of();
    private NextAttempt start; // null before the first one has failed
    private boolean draining;
    private long drainEnd;

    EventTail(IMessageClient client, AuditGate gate, TailOptions options, TailHandler handler) {
        this.client = client;
        this.gate = gate;
        this.options = options;
        this.handler = handler;
        this.calls = new HandlerCalls(handler, options, stop, this::failed);
    }

    /** Runs on this thread until {@link #stop}, or until the tail cannot continue. Call it once, or {@link #start}. */
    @Override
    public void run() {
        OwnThread here = new OwnThread();
        here.runUntil(start(here), this::interruptedAtRest);
    }

    /**
     * Starts the tail, and returns at once. The handler runs on these threads, one call at a time. While there is no work, the
     * tail uses no thread. Call it once, or {@link #run}.
     *
     * @param threads at least as many as there are handlers that work or block at the same time. If a task is rejected, the
     *     tail tries again, or ends at once if it is being stopped
     * @return completes when the tail has ended, on any thread; never exceptionally
     */
    public CompletionStage<Void> start(Executor threads) {
        stop.begins();
        Turns begun = new Turns(threads, this::turn, this::isToTryAgain);
        turns = begun;
        begun.call();
        return end.minimalCompletionStage();
    }

    private void interruptedAtRest(InterruptedException interrupt) {
        try {
            calls.goOnAfter(interrupt);
        } catch (TailStop.Stopped e) {
            wake();
        }
    }

    /** There is no thread for the handler. */
    private boolean isToTryAgain() {
        if (stop.isAsked()) {
            end();
        }
        return !stop.isAsked();
    }

    /** @return when to call this again at the latest */
    private long turn() {
        stop.runs();
        try {
            long next = next();
            if (next != Turns.LAST) {
                return next;
            }
        } catch (TailStop.Stopped e) {
            // before it started, or during the last audit
        } catch (Throwable e) { // an Error too: a tail must not end silently
            fail(e);
        } finally {
            stop.rests();
        }
        end();
        return Turns.LAST;
    }

    private void fail(Throwable failure) {
        diary.failed(failure);
        try {
            handler.ended(failure);
        } catch (RuntimeException | Error e) {
            diary.failed(e); // it ends all the same
        }
    }

    private long next() {
        if (driver == null) {
            Optional<Checkpoint> checkpoint = started();
            if (checkpoint.isEmpty()) {
                return start.dueAt();
            }
            driver = new TailDriver(client, gate, options, checkpoint.get(), handler, diary, this::wake);
        }
        if (!draining) {
            long due = follow();
            if (!stop.isAsked()) {
                return due;
            }
            beginDrain();
        }
        return drain();
    }

    /** Where to start; empty when it is too early. The handler may have to connect to find out. */
    private Optional<Checkpoint> started() {
        if (start != null && !stop.isAsked() && !start.begins(System.nanoTime())) {
            return Optional.empty();
        }
        Optional<Checkpoint> checkpoint = calls.start();
        if (checkpoint.isEmpty()) {
            long now = System.nanoTime();
            start = new NextAttempt(ConnectPace.ofProcess(), now + calls.startPause(), now);
        }
        return checkpoint;
    }

    private void end() {
        try {
            if (driver != null) {
                driver.close();
            } else {
                diary.publish(null, false);
            }
        } finally {
            stop.over();
            end.complete(null);
        }
    }

    /** Works until there is nothing to do. */
    private long follow() {
        stop.wakesIt(true);
        while (!stop.isAsked()) {
            long due = driver.drive();
            List<TailWork> work = driver.take();
            if (work.isEmpty()) {
                goOnIfInterrupted();
                return due;
            }
            int worked = work(work);
            if (worked < work.size()) {
                left = work.subList(worked, work.size());
                break;
            }
        }
        return Turns.UNTIL_CALLED;
    }

    private void goOnIfInterrupted() {
        if (Thread.interrupted()) {
            calls.goOnAfter(new InterruptedException("interrupted by somebody else"));
        }
    }

    /** @return how much work was done: all, unless the tail was stopped in between */
    private int work(List<TailWork> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            try {
                work(pieces.get(i));
            } catch (TailStop.Stopped e) {
                return i;
            }
        }
        return pieces.size();
    }

    private void work(TailWork piece) {
        if (piece instanceof TailWork.Deliver deliver) {
            calls.handle(deliver.event());
        } else if (piece instanceof TailWork.Proven proven) {
            handler.proven(proven.sequence(), proven.anchor());
            diary.proven(proven.sequence());
        } else if (piece instanceof TailWork.Worked worked) {
            worked.reader().giveBack();
        } else if (piece instanceof TailWork.Rejected rejected) {
            move(rejected.rejection());
        }
    }

    /** A stop interrupts this at once, however long the server takes: nothing is being delivered. */
    private void move(ValidationException rejection) {
        stop.wakesIt(false);
        long position = calls.cursorRejected(rejection);
        stop.wakesIt(true);
        driver.moveTo(position);
    }

    private void beginDrain() {
        if (stop.isAbrupt()) {
            throw new TailStop.Stopped();
        }
        draining = true;
        drainEnd = System.nanoTime() + DRAIN_LIMIT.toNanos();
        driver.drain(left);
        left = List.of();
    }

    private long drain() {
        if (stop.isAbrupt()) {
            throw new TailStop.Stopped();
        }
        boolean isDrained = driver.isDrained();
        driver.take().forEach(this::work);
        if (isDrained || System.nanoTime() - drainEnd >= 0) {
            return Turns.LAST; // else the position stays behind, and what was completed beyond it is stored with it
        }
        goOnIfInterrupted();
        return drainEnd;
    }

    /**
     * Starts to end the tail like {@link #stop}, and returns at once. After the current call of the handler, nothing
     * more is delivered.
     */
    public void beginStop() {
        stop.begin(this::wake);
    }

    private void wake() {
        Turns current = turns;
        if (current != null) {
            current.call();
        }
    }

    /**
     * Ends the tail: live streams first, then a last audit, so that the position follows what was delivered. If the
     * handler itself calls it on the thread of the tail, it returns at once, nothing more is delivered, and there is no
     * last audit.
     *
     * @param limit how long the handler may take; then it is interrupted, and has at most one second to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stop.await(limit, this::wake);
    }

    /** The status of the tail, at most a moment old, also while the handler is busy. */
    public TailStatus status() {
        return diary.status();
    }

    private void failed(Throwable failure) {
        if (driver != null) {
            driver.report(failure);
        } else {
            diary.failed(failure);
            diary.publish(null, false);
            try {
                handler.failed(failure);
            } catch (RuntimeException | Error e) {
                diary.failed(e); // a failure of this callback does not end the tail
            }
        }
    }
}
