// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.UnreadableFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries out what a {@link TailMachine} wants: opens and closes streams, queues deliveries for the worker, and
 * notifications for the handler. Under the lock of the {@link TailDriver}.
 */
final class TailActions implements TailEffects {

    /**
     * With more queued work no stream is opened: each adds its credit, and a connection that breaks again and again
     * while a handler blocks would add one after the other.
     */
    private static final int MAX_WORK = 8192;

    private final TailStreams streams;
    private final AuditGate gate;
    private final Consumer<Signal> inbox;
    private final TailHandler handler;
    private final TailDiary diary;
    private final Notices notices;
    private TailMachine machine;
    private List<TailWork> work = new ArrayList<>();

    TailActions(
            TailStreams streams,
            AuditGate gate,
            Consumer<Signal> inbox,
            TailHandler handler,
            TailDiary diary,
            Notices notices) {
        this.streams = streams;
        this.gate = gate;
        this.inbox = inbox;
        this.handler = handler;
        this.diary = diary;
        this.notices = notices;
    }

    /** Passes the signals of the streams to the machine. */
    void serve(TailMachine told) {
        machine = told;
    }

    /** Whether the server, or a new stream, would have to wait for us. */
    boolean isBehind() {
        return work.size() >= MAX_WORK || streams.isOneStarved();
    }

    List<TailWork> takeWork() {
        List<TailWork> taken = work;
        if (!taken.isEmpty()) {
            work = new ArrayList<>();
        }
        return taken;
    }

    @Override
    public ConnectTimes connectTimes() {
        return ConnectPace.ofProcess();
    }

    @Override
    public void openLive(int generation) {
        streams.openLive(family -> reader(
                (frame, now) -> machine.liveFrame(generation, family, frame, now),
                (failure, now) -> machine.liveEnded(generation, failure, now),
                now -> machine.liveAsked(generation, family, now)));
    }

    private StreamReader reader(StreamReader.OnFrame onFrame, StreamReader.OnEnd onEnd, Signal onAsked) {
        return new StreamReader(
                inbox,
                (frame, now) -> {
                    arrived(frame, now);
                    onFrame.accept(frame, now);
                },
                onEnd,
                reader -> work.add(new TailWork.Worked(reader)),
                onAsked);
    }

    private void arrived(EventFrame frame, long now) {
        diary.frame(now);
        if (frame instanceof UnreadableFrame unreadable) {
            diary.failed(unreadable.failure());
            notices.add(() -> handler.unreadable(unreadable.failure()));
        }
    }

    @Override
    public void closeLive() {
        streams.closeLive();
    }

    @Override
    public void connectionDead() {
        streams.giveUpConnection();
    }

    @Override
    public boolean openAudit(int number, Long after) {
        if (!gate.enter(this)) {
            return false;
        }
        streams.openAudit(
                reader(
                        (frame, now) -> machine.auditFrame(number, frame, now),
                        (failure, now) -> machine.auditEnded(number, failure, now),
                        now -> machine.auditAsked(number, now)),
                after);
        return true;
    }

    @Override
    public void closeAudit() {
        streams.closeAudit();
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
