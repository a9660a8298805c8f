// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands on every durable event of an account after a position, once a run, until it is stopped. {@link TailMachine} holds
 * the rules, and says when an event comes twice; this class gives it a thread, a clock and the streams of a client.
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
    /** There is no time for a last audit, or no use. */
    private boolean abrupt;

    private final TailDiary diary = new TailDiary();

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
            try {
                follow();
            } catch (Stopped e) {
                // in the middle of what it was told: what was not handed on by then comes again
            }
            if (!abrupt) {
                drain();
            }
        } catch (Stopped e) {
            // before it began, or during the last audit
        } catch (Throwable e) { // an Error too: a tail must not end in silence
            diary.failed(e);
            handler.ended(e);
        } finally {
            closeLive();
            closeAudit();
            diary.publish(machine, false);
            ended.countDown();
        }
    }

    private Frontier start() {
        for (int failures = 1; ; failures++) {
            if (stopping) {
                throw new Stopped();
            }
            try {
                Checkpoint start = handler.start();
                return new Frontier(start.position(), start.completed());
            } catch (InterruptedException e) {
                throw new Stopped();
            } catch (Exception e) {
                failed(e);
                waitAfter(failures);
            }
        }
    }

    private void follow() {
        List<Signal> waiting = new ArrayList<>();
        long heard = System.nanoTime();
        while (!stopping) {
            long now = System.nanoTime();
            Signal first = poll(Math.max(0, machine.tick(heard, now) - now));
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
            boolean wasConnected = status().connected();
            diary.publish(machine, machine.isConnected());
            if (status().connected() && !wasConnected) {
                handler.connected();
            }
        }
    }

    private Signal poll(long nanos) {
        try {
            return inbox.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            goOnAfter(e);
            return null;
        }
    }

    /** An interrupt ends the tail only when somebody asked for the end: others interrupt a thread too, and forget it. */
    private void goOnAfter(InterruptedException interrupt) {
        if (stopping) {
            abrupt = true;
            throw new Stopped();
        }
        failed(interrupt);
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

    /** A stop interrupts this at once, however long the server takes: nothing is handed on meanwhile. */
    private void answerRejection() {
        following = false;
        for (int failures = 1; !stopping; failures++) {
            OptionalLong position;
            try {
                position = handler.cursorRejected(rejection);
            } catch (InterruptedException e) {
                goOnAfter(e);
                continue;
            } catch (Exception e) {
                failed(e);
                waitAfter(failures);
                continue;
            }
            if (position.isEmpty()) {
                throw rejection;
            }
            diary.gap();
            rejection = null;
            following = true;
            machine.moveTo(position.getAsLong(), System.nanoTime());
            return;
        }
        throw new Stopped();
    }

    private void drain() {
        long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
        machine.drain(System.nanoTime());
        while (!machine.isDrained()) {
            Signal signal = poll(end - System.nanoTime());
            if (signal == null) {
                return; // the position stays behind, and what was completed beyond it is stored with it
            }
            signal.tell(System.nanoTime());
        }
    }

    /**
     * Begins to end the tail as {@link #stop} does, and returns at once. After what the handler is at, nothing more is handed
     * on.
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
     * Ends the tail: live streams first, then a last audit, so that the position follows what was handed on. Asked for by the
     * handler itself, on the thread of the tail, it returns at once, nothing more is handed on, and there is no last audit.
     *
     * @param limit how long the handler may take; then it is interrupted, and has a second at most to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stopping = true;
        if (Thread.currentThread() == thread) {
            abrupt = true;
            return; // interrupted, the rest of the handler would not work
        }
        inbox.add(now -> {}); // wakes the loop
        if (!following || !ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            if (thread != null) {
                thread.interrupt();
                ended.await(Math.min(limit.toMillis(), INTERRUPTED_LIMIT.toMillis()), TimeUnit.MILLISECONDS);
            }
        }
    }

    public TailStatus status() {
        return diary.status();
    }

    private void failed(Throwable failure) {
        diary.failed(failure);
        diary.publish(machine, machine != null && machine.isConnected());
        handler.failed(failure);
    }

    private void waitAfter(int failures) {
        try {
            TimeUnit.MILLISECONDS.sleep(IntervalFunction.ofExponentialRandomBackoff(
                            options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay())
                    .apply(failures));
        } catch (InterruptedException e) {
            goOnAfter(e);
        }
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
                        arrived(frame, now);
                        machine.liveFrame(generation, family, frame, now);
                    },
                    (failure, now) -> machine.liveEnded(generation, failure, now));
            liveReaders.add(reader);
            stream.subscribe(reader);
        }

        private void arrived(EventFrame frame, long now) {
            diary.frame(now);
            if (frame instanceof UnreadableFrame unreadable) {
                diary.failed(unreadable.failure());
                handler.unreadable(unreadable.failure());
            }
        }

        @Override
        public void closeLive() {
            EventTail.this.closeLive();
        }

        @Override
        public boolean openAudit(int number, Long after) {
            if (!gate.enter(EventTail.this)) {
                return false;
            }
            auditReader = new StreamReader(
                    inbox::add,
                    (frame, now) -> {
                        arrived(frame, now);
                        machine.auditFrame(number, frame, now);
                    },
                    (failure, now) -> machine.auditEnded(number, failure, now));
            client.events().catchUp(after).subscribe(auditReader);
            return true;
        }

        @Override
        public void closeAudit() {
            EventTail.this.closeAudit();
        }

        @Override
        public void handOn(Event event) {
            if (stopping) {
                throw new Stopped();
            }
            while (!isTaken(event)) {
                // The handler was interrupted before it took the event, by nobody who wants the end.
            }
            // What the handler leaves behind on this thread is not for us, unless it came with a stop.
            if (Thread.interrupted() && stopping) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isTaken(Event event) {
            try {
                handler.handle(event);
                return true;
            } catch (InterruptedException e) {
                goOnAfter(e);
                return false;
            }
        }

        @Override
        public void proven(long sequence) {
            handler.proven(sequence);
        }

        @Override
        public void auditComplete() {
            diary.auditComplete();
        }

        @Override
        public void failed(Throwable failure) {
            EventTail.this.failed(failure);
        }

        @Override
        public void cursorRejected(ValidationException rejected) {
            rejection = rejected;
        }
    }
}
