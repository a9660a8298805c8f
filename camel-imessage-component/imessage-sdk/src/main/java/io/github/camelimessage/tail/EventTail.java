// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands on every durable event of an account after a position, exactly once a run, until it is stopped. {@link TailMachine}
 * holds the rules; this class gives it a thread, a clock and the streams of a client.
 *
 * <p>Frames wait in an inbox that the credit of the streams bounds, so a handler that blocks makes the server wait, not the
 * heap grow.
 */
public final class EventTail implements Runnable {

    /** The last look into the log needs the server, which may be away. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    /** What is interrupted is over at once, or will not end for that. */
    private static final Duration INTERRUPTED_LIMIT = Duration.ofSeconds(1);

    private final IMessageClient client;
    private final AuditGate gate;
    private final TailOptions options;
    private final TailHandler handler;

    private final BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
    private final List<StreamReader> liveReaders = new ArrayList<>();
    private StreamReader auditReader;
    private TailMachine machine;
    private ValidationException rejection;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile boolean stopping;
    private volatile boolean following;

    private volatile TailStatus status = TailStatus.initial(Instant.now());
    private Instant lastFrame;
    private Throwable lastError;
    private int gaps;

    EventTail(IMessageClient client, AuditGate gate, TailOptions options, TailHandler handler) {
        this.client = client;
        this.gate = gate;
        this.options = options;
        this.handler = handler;
    }

    /** Leaves the machine when the tail was stopped in the middle of it. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Runs until {@link #stop}, or until the tail cannot go on. To be run once. */
    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            machine = new TailMachine(options, start(), new Streams(), System.nanoTime());
            following = true;
            follow();
            drain();
        } catch (InterruptedException | Stopped e) {
            // stopped while it waited, or while its handler did
        } catch (Throwable e) { // an Error too: a tail must not end in silence
            lastError = e;
            handler.ended(e);
        } finally {
            closeLive();
            closeAudit();
            status = status(false);
            ended.countDown();
        }
    }

    private Frontier start() throws InterruptedException {
        for (int failures = 1; ; failures++) {
            if (stopping) {
                throw new Stopped();
            }
            try {
                Checkpoint start = handler.start();
                return new Frontier(start.position(), start.completed());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failed(e);
                waitAfter(failures);
            }
        }
    }

    private void follow() throws InterruptedException {
        List<Signal> waiting = new ArrayList<>();
        long heard = System.nanoTime();
        while (!stopping) {
            long now = System.nanoTime();
            Signal first = inbox.poll(Math.max(0, machine.tick(heard, now) - now), TimeUnit.NANOSECONDS);
            // What waits already is told before the next tick: silence is not the server's fault while we were busy.
            heard = System.nanoTime();
            if (first != null) {
                waiting.add(first);
                inbox.drainTo(waiting);
                tell(waiting);
                waiting.clear();
            }
            if (rejection != null) {
                answerRejection();
            }
            boolean wasConnected = status.connected();
            status = status(machine.isConnected());
            if (status.connected() && !wasConnected) {
                handler.connected();
            }
        }
    }

    /** Once stopping, what is left is forgotten: the machine takes no more of it. */
    private void tell(List<Signal> signals) {
        for (Signal signal : signals) {
            if (stopping) {
                return;
            }
            signal.tell(System.nanoTime());
        }
    }

    private void answerRejection() throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                OptionalLong position = handler.cursorRejected(rejection);
                if (position.isEmpty()) {
                    break;
                }
                gaps++;
                rejection = null;
                machine.moveTo(position.getAsLong(), System.nanoTime());
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failed(e);
                waitAfter(failures);
            }
        }
        throw rejection;
    }

    private void drain() throws InterruptedException {
        long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
        machine.drain(System.nanoTime());
        while (!machine.isDrained()) {
            Signal signal = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (signal == null) {
                return; // the position stays behind, and what was completed beyond it is stored with it
            }
            signal.tell(System.nanoTime());
        }
    }

    /**
     * Begins to end the tail as {@link #stop} does, and returns at once. After what the handler is at, nothing more is handed
     * on but by the last audit.
     */
    public void beginStop() {
        stopping = true;
        inbox.add(now -> {}); // wakes the loop
        Thread running = thread;
        if (!following && running != null && ended.getCount() > 0) {
            running.interrupt(); // it waits for something else
        }
    }

    /**
     * Ends the tail: live streams first, then a last audit, so that the position follows what was handed on.
     *
     * @param limit how long the handler may take; then it is interrupted, and has a second at most to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stopping = true;
        inbox.add(now -> {}); // wakes the loop
        if (!following || !ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            if (thread != null) {
                thread.interrupt();
                ended.await(Math.min(limit.toMillis(), INTERRUPTED_LIMIT.toMillis()), TimeUnit.MILLISECONDS);
            }
        }
    }

    public TailStatus status() {
        return status;
    }

    private TailStatus status(boolean connected) {
        TailStatus before = status;
        return new TailStatus(
                connected,
                connected == before.connected() ? before.since() : Instant.now(),
                machine == null ? 0 : machine.proven(),
                machine == null ? 0 : machine.head(),
                machine == null ? 0 : machine.ahead(),
                lastFrame,
                machine == null ? 0 : Math.max(0, machine.generation() - 1),
                gaps,
                lastError);
    }

    private void failed(Throwable failure) {
        lastError = failure;
        status = status(machine != null && machine.isConnected());
        handler.failed(failure);
    }

    private void waitAfter(int failures) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(IntervalFunction.ofExponentialRandomBackoff(
                        options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay())
                .apply(failures));
    }

    private void closeLive() {
        liveReaders.forEach(StreamReader::cancel);
        liveReaders.clear();
    }

    private void closeAudit() {
        if (auditReader != null) {
            auditReader.cancel();
            auditReader = null;
        }
        gate.leave(this);
    }

    /** What the machine wants done, on the streams of the client. */
    private final class Streams implements TailEffects {

        @Override
        public void openLive(int generation) {
            open(generation, Family.CHATS, client.chats().subscribeEvents(null));
            open(generation, Family.GROUPS, client.groups().subscribeEvents(null));
            open(generation, Family.MESSAGES, client.messages().subscribeEvents(null));
            open(generation, Family.POLLS, client.polls().subscribeEvents(null));
        }

        private void open(int generation, Family family, Flow.Publisher<EventFrame> stream) {
            StreamReader reader = new StreamReader(
                    inbox::add,
                    (frame, now) -> {
                        lastFrame = Instant.now();
                        machine.live(generation, family, frame, now);
                    },
                    (failure, now) -> {
                        boolean current = machine.isCurrent(generation);
                        machine.liveEnded(generation, now);
                        if (failure != null && current) {
                            failed(failure);
                        }
                    });
            liveReaders.add(reader);
            stream.subscribe(reader);
        }

        @Override
        public void closeLive() {
            EventTail.this.closeLive();
        }

        @Override
        public boolean openAudit(int audit, Long after) {
            if (!gate.enter(EventTail.this)) {
                return false;
            }
            auditReader = new StreamReader(
                    inbox::add,
                    (frame, now) -> {
                        lastFrame = Instant.now();
                        machine.audit(audit, frame, now);
                    },
                    (failure, now) -> {
                        boolean current = machine.isCurrentAudit(audit);
                        machine.auditEnded(audit, failure, now);
                        if (failure != null && current && rejection == null) {
                            failed(failure);
                        }
                    });
            client.events().catchUp(after).subscribe(auditReader);
            return true;
        }

        @Override
        public void closeAudit() {
            EventTail.this.closeAudit();
        }

        @Override
        public void handOn(Event event) {
            try {
                handler.handle(event);
            } catch (InterruptedException e) {
                throw new Stopped();
            }
        }

        @Override
        public void proven(long sequence) {
            handler.proven(sequence);
        }

        @Override
        public void cursorRejected(ValidationException rejected) {
            rejection = rejected;
        }
    }
}
