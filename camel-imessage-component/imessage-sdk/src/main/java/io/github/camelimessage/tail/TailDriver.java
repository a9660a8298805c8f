// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Drives a {@link TailMachine}: gives it a clock, the streams of a client, and what they tell. What the machine wants delivered
 * is left as {@link TailWork} to one thread, the worker, which drives too. While the worker is busy with a handler, a
 * keeper drives in its place, so that the end of a connection is known, and a new one is made, however long a handler takes.
 *
 * <p>Frames wait here until they are worked through, and the credit of the streams bounds them: a handler that blocks makes
 * the server wait, not the heap grow.
 */
final class TailDriver implements TailEffects {

    /**
     * Pieces of work beyond which no stream is opened: each brings a credit of its own, and a connection that breaks again
     * and again while a handler blocks would bring one after the other.
     */
    private static final int MAX_WORK = 8192;

    /** How long nobody may have driven. */
    static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(100);

    private final IMessageClient client;
    private final AuditGate gate;
    private final TailHandler handler;
    private final TailDiary diary;

    private final BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
    private final List<Signal> arrived = new ArrayList<>();
    private final List<StreamReader> liveReaders = new ArrayList<>();
    private final TailMachine machine;
    private Connection connection;
    private StreamReader auditReader;
    private List<TailWork> work = new ArrayList<>();
    /** For the handler, which may do anything, so it is told without the lock. */
    private final List<Runnable> notices = new ArrayList<>();

    private boolean workerIsBusy;
    private long driven;
    private Throwable broken;

    TailDriver(
            IMessageClient client,
            AuditGate gate,
            TailOptions options,
            Checkpoint start,
            TailHandler handler,
            TailDiary diary) {
        this.client = client;
        this.gate = gate;
        this.handler = handler;
        this.diary = diary;
        diary.proven(start.position());
        this.machine = new TailMachine(options, start, this, System.nanoTime());
    }

    // ------------------------------------------------------------------ what the worker does

    /** Waits for as long as the machine has nothing to do, or until something arrives. */
    Signal await(long until) throws InterruptedException {
        return inbox.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    void wake() {
        inbox.add(now -> {});
    }

    /**
     * Tells the machine what has arrived, and has it do what is due.
     *
     * @param first what arrived before all else, or null
     * @return when to come again at the latest
     */
    long drive(Signal first) {
        long due = step(first);
        tellNotices();
        return due;
    }

    private synchronized long step(Signal first) {
        if (broken instanceof Error error) {
            throw error;
        } else if (broken != null) {
            throw (RuntimeException) broken;
        }
        // Asked before the inbox is emptied: who asks for more says so there before.
        boolean mayBeSilent = work.size() < MAX_WORK && !isStarved();
        long now = System.nanoTime();
        if (first != null) {
            arrived.add(first);
        }
        inbox.drainTo(arrived);
        for (Signal signal : arrived) {
            signal.tell(now);
        }
        arrived.clear();
        long due = mayBeSilent ? machine.tick(now, now) : now + GLANCE;
        publish();
        driven = System.nanoTime();
        return due;
    }

    /** A stream of which nothing more was asked says nothing, and is not dead. */
    private boolean isStarved() {
        return auditReader != null && auditReader.isStarved()
                || liveReaders.stream().anyMatch(StreamReader::isStarved);
    }

    /** Takes all that is to be worked. */
    synchronized List<TailWork> take() {
        List<TailWork> taken = work;
        workerIsBusy = !taken.isEmpty();
        if (workerIsBusy) {
            work = new ArrayList<>();
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
     * @param left was taken and not worked
     */
    synchronized void drain(List<TailWork> left) {
        List<Long> notDelivered = new ArrayList<>();
        left.forEach(piece -> collectEvent(piece, notDelivered));
        work.forEach(piece -> collectEvent(piece, notDelivered));
        work.clear();
        machine.drain(diary.proven(), notDelivered, System.nanoTime());
    }

    private static void collectEvent(TailWork piece, List<Long> sequences) {
        if (piece instanceof TailWork.Deliver deliver) {
            sequences.add(deliver.event().sequence());
        }
    }

    /** @return whether the last audit is over */
    boolean isDrained(Signal next) {
        synchronized (this) {
            if (next != null) {
                next.tell(System.nanoTime());
            }
        }
        tellNotices();
        return machine.isDrained();
    }

    /** Something of the worker's own failed. */
    void report(Throwable failure) {
        synchronized (this) {
            failed(failure);
            publish();
        }
        tellNotices();
    }

    synchronized void close() {
        closeLive();
        closeAudit();
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
            told = List.copyOf(notices);
            notices.clear();
        }
        told.forEach(this::tell);
    }

    /** A handler that fails when it is told of trouble is no reason to end. */
    private void tell(Runnable notice) {
        try {
            notice.run();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                diary.failed(e);
            }
        }
    }

    // ------------------------------------------------------------------ what the keeper does

    /** Drives when nobody has for a while, since a handler takes its time. */
    void keep() {
        try {
            synchronized (this) {
                if (workerIsBusy && broken == null && System.nanoTime() - driven >= GLANCE) {
                    step(null);
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

    // ------------------------------------------------------------------ what the machine wants

    @Override
    public void openLive(int generation) {
        connection = client.events().connection();
        open(generation, Family.CHATS, () -> client.chats().subscribeEvents(null));
        open(generation, Family.GROUPS, () -> client.groups().subscribeEvents(null));
        open(generation, Family.MESSAGES, () -> client.messages().subscribeEvents(null));
        open(generation, Family.POLLS, () -> client.polls().subscribeEvents(null));
    }

    private void open(int generation, Family family, Supplier<Flow.Publisher<EventFrame>> stream) {
        StreamReader reader = new StreamReader(
                inbox::add,
                (frame, now) -> {
                    arrived(frame, now);
                    machine.liveFrame(generation, family, frame, now);
                },
                (failure, now) -> machine.liveEnded(generation, failure, now),
                this::worked,
                now -> machine.liveAsked(generation, family, now));
        liveReaders.add(reader);
        reader.readFrom(stream);
    }

    private void arrived(EventFrame frame, long now) {
        diary.frame(now);
        if (frame instanceof UnreadableFrame unreadable) {
            diary.failed(unreadable.failure());
            notices.add(() -> handler.unreadable(unreadable.failure()));
        }
    }

    private void worked(StreamReader reader) {
        work.add(new TailWork.Worked(reader));
    }

    @Override
    public void closeLive() {
        liveReaders.forEach(StreamReader::cancel);
        liveReaders.clear();
    }

    @Override
    public void connectionDead() {
        connection.giveUp();
    }

    @Override
    public boolean openAudit(int number, Long after) {
        if (!gate.enter(this)) {
            return false;
        }
        auditReader = new StreamReader(
                inbox::add,
                (frame, now) -> {
                    arrived(frame, now);
                    machine.auditFrame(number, frame, now);
                },
                (failure, now) -> machine.auditEnded(number, failure, now),
                this::worked,
                now -> machine.auditAsked(number, now));
        auditReader.readFrom(() -> client.events().catchUp(after));
        return true;
    }

    @Override
    public void closeAudit() {
        if (auditReader != null) {
            auditReader.cancel();
            auditReader = null;
        }
        gate.leave(this);
    }

    @Override
    public void deliver(Event event) {
        work.add(new TailWork.Deliver(event));
    }

    @Override
    public void late(Event event) {
        diary.late();
        notices.add(() -> handler.late(event));
    }

    @Override
    public void proven(long sequence, Anchor anchor) {
        work.add(new TailWork.Proven(sequence, anchor));
    }

    @Override
    public void anchorMissing(Anchor anchor) {
        notices.add(() -> handler.anchorMissing(anchor));
    }

    @Override
    public void auditComplete() {
        diary.auditComplete();
    }

    @Override
    public void failed(Throwable failure) {
        diary.failed(failure);
        notices.add(() -> handler.failed(failure));
    }

    @Override
    public void cursorRejected(ValidationException rejection) {
        work.add(new TailWork.Rejected(rejection));
    }
}
