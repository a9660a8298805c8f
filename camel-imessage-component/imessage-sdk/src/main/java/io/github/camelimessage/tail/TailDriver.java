// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.sdk.IMessageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Drives a {@link TailMachine}: gives it a clock, the streams of a client, and their signals. The events to deliver are
 * queued as {@link TailWork} for the worker, which also drives, on one thread at a time ({@link Turns}). While the
 * worker is busy with a handler, a keeper drives in its place, so that a lost connection is noticed and replaced,
 * however long a handler takes.
 *
 * <p>Frames wait here until they are processed, and the credit of the streams limits them: a blocking handler makes the
 * server wait and does not fill the heap.
 */
final class TailDriver {

    /** The longest time without driving. */
    static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(100);

    private final TailHandler handler;
    private final TailDiary diary;

    private final Runnable call;
    private final Queue<Signal> inbox = new ConcurrentLinkedQueue<>();
    private final TailMachine machine;
    private final Notices notices = new Notices();
    private final TailActions actions;
    private final Keeper keeper = new Keeper(this::isToKeep, this::keep);
    private volatile boolean workerIsBusy;
    private volatile long driven;
    private Throwable broken;

    /** @param call wakes the worker; called on any thread */
    TailDriver(
            IMessageClient client,
            AuditGate gate,
            TailOptions options,
            Checkpoint start,
            TailHandler handler,
            TailDiary diary,
            Runnable call) {
        this.call = call;
        this.handler = handler;
        this.diary = diary;
        diary.proven(start.position());
        this.actions = new TailActions(new TailStreams(client), gate, this::arrived, handler, diary, notices);
        this.machine = new TailMachine(options, start, actions, System.nanoTime());
        actions.serve(machine);
    }

    // ------------------------------------------------------------------ worker

    private void arrived(Signal signal) {
        inbox.add(signal);
        call.run();
    }

    /**
     * Passes the signals that have arrived to the machine, and lets it do what is due.
     *
     * @return when to call this again at the latest
     */
    long drive() {
        long due = step();
        tellNotices();
        return due;
    }

    private synchronized long step() {
        if (broken instanceof Error error) {
            throw error;
        } else if (broken != null) {
            throw (RuntimeException) broken;
        }
        // Read before the inbox is emptied: a request for more frames is registered before its signal.
        boolean mayBeSilent = !actions.isBehind();
        long now = System.nanoTime();
        tellArrived(now);
        long due = mayBeSilent ? machine.tick(now, now) : now + GLANCE;
        publish();
        driven = System.nanoTime();
        return due;
    }

    private void tellArrived(long now) {
        // No more than are there now: who brings frames may be faster than this.
        for (int left = inbox.size(); left > 0; left--) {
            inbox.remove().tell(now);
        }
    }

    /** Takes all queued work. */
    synchronized List<TailWork> take() {
        List<TailWork> taken = actions.takeWork();
        workerIsBusy = !taken.isEmpty();
        if (workerIsBusy) {
            keeper.watch();
        }
        return taken;
    }

    synchronized void moveTo(long sequence) {
        diary.gap();
        diary.proven(sequence);
        machine.moveTo(sequence, System.nanoTime());
    }

    /**
     * The last audit, of what was delivered.
     *
     * @param left was taken and not done
     */
    synchronized void drain(List<TailWork> left) {
        List<Long> notDelivered = new ArrayList<>();
        left.forEach(piece -> collectEvent(piece, notDelivered));
        actions.takeWork().forEach(piece -> collectEvent(piece, notDelivered));
        machine.drain(diary.proven(), notDelivered, System.nanoTime());
    }

    private static void collectEvent(TailWork piece, List<Long> sequences) {
        if (piece instanceof TailWork.Deliver deliver) {
            sequences.add(deliver.event().sequence());
        }
    }

    /**
     * Tells the machine what has arrived of the last audit.
     *
     * @return whether it is over
     */
    boolean isDrained() {
        synchronized (this) {
            tellArrived(System.nanoTime());
        }
        tellNotices();
        return machine.isDrained();
    }

    /** A failure of the worker itself. */
    void report(Throwable failure) {
        synchronized (this) {
            actions.failed(failure);
            publish();
        }
        tellNotices();
    }

    synchronized void close() {
        workerIsBusy = false;
        actions.closeLive();
        actions.closeAudit();
        diary.publish(machine, false);
    }

    private void publish() {
        boolean wasConnected = diary.status().connected();
        diary.publish(machine, machine.isConnected());
        if (!wasConnected && diary.status().connected()) {
            notices.add(handler::connected);
        }
    }

    private void tellNotices() {
        List<Runnable> told;
        synchronized (this) {
            told = notices.takeAll();
        }
        Notices.tell(told, this::noticeFailed);
    }

    private synchronized void noticeFailed(Throwable failure) {
        diary.failed(failure);
    }

    // ------------------------------------------------------------------ keeper

    private boolean isToKeep() {
        return workerIsBusy;
    }

    /** Drives if no other thread has for a while because a handler is busy. */
    private void keep() {
        try {
            synchronized (this) {
                if (workerIsBusy && broken == null && System.nanoTime() - driven >= GLANCE) {
                    step();
                }
            }
            tellNotices();
        } catch (RuntimeException | Error e) {
            breakOff(e);
        }
    }

    /** The worker finds it, and ends the tail. */
    private synchronized void breakOff(Throwable failure) {
        broken = failure;
    }
}
