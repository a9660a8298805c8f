// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static io.github.camelimessage.tail.ModelUser.check;
import static io.github.camelimessage.tail.TailMachineScript.REFUSED;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** A model of the live streams and the replays of a server around a {@link TailMachine}, in virtual time. */
abstract class ModelServer implements TailEffects {

    private static final Heartbeat HEARTBEAT = new Heartbeat();
    static final int MAX_TICKS = 1000;

    private final TailOptions options;
    final ModelLog log = new ModelLog();
    final ModelUser user;
    TailMachine machine;
    long now = Long.MAX_VALUE / 4;

    private int generation;
    final Map<Family, ModelLive> live = new EnumMap<>(Family.class);
    ModelReplay replay;
    int gateBusy;
    boolean rejected;
    boolean stopping;
    boolean takesNothing;
    private Event lateEvent;

    /** Since when replays fail on this connection, and how long they did on those before. */
    private long failingSince = -1;

    private long failedBefore;

    final LateSignals late = new LateSignals();

    ModelServer(Ordering ordering, int before, boolean fromLatest) {
        // A first delay above the maximum makes every delay the maximum, so that none is random.
        options = new TailOptions(
                ordering,
                Duration.ofSeconds(30),
                Duration.ofSeconds(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(75));
        for (int i = 0; i < before; i++) {
            log.append(Family.MESSAGES, 0, 2);
        }
        user = new ModelUser(log, ordering, fromLatest ? log.head() : 0);
        restart();
    }

    void restart() {
        generation = 0;
        live.clear();
        replay = null;
        gateBusy = 0;
        late.clear();
        failingSince = -1;
        failedBefore = 0;
        machine = new TailMachine(options, user.start(), this, now);
        tick();
    }

    long tick() {
        long due = machine.tick(now, now);
        if (!machine.auditsFail()) {
            failingSince = -1;
            failedBefore = 0;
        } else if (failingSince < 0 && !live.isEmpty()) {
            failingSince = now;
        }
        return due;
    }

    // ------------------------------------------------------------------ effects that the machine requests

    @Override
    public void openLive(int ofGeneration) {
        check(live.isEmpty(), "streams are open already: ", live);
        generation = ofGeneration;
        for (Family family : Family.values()) {
            live.put(family, new ModelLive());
        }
    }

    @Override
    public void connectionDead() {}

    @Override
    public void closeLive() {
        if (failingSince >= 0) {
            failedBefore += now - failingSince;
            failingSince = -1;
        }
        int ofGeneration = generation;
        live.forEach((family, stream) -> {
            EventFrame last = stream.last;
            if (last != null) {
                late.add(() -> machine.liveFrame(ofGeneration, family, last, now));
            }
            stream.frames.forEach(frame -> late.add(() -> machine.liveFrame(ofGeneration, family, frame, now)));
        });
        late.add(() -> machine.liveEnded(ofGeneration, null, now));
        live.clear();
    }

    @Override
    public boolean openAudit(int number, Long after) {
        check(replay == null, "an audit is under way already: ", number);
        if (gateBusy > 0) {
            gateBusy--;
            return false;
        }
        long begin = after == null ? 0 : after;
        replay = new ModelReplay(number, begin, log.indexAfter(begin));
        return true;
    }

    @Override
    public void closeAudit() {
        ModelReplay closed = replay;
        if (closed == null) {
            return;
        }
        replay = null;
        long head = closed.head < 0 ? log.head() : closed.head;
        if (closed.next < log.entries().size()) {
            Event next = log.entries().get(closed.next).event;
            late.add(() -> machine.auditFrame(closed.audit, next, now));
        }
        late.add(() -> machine.auditFrame(closed.audit, new CatchUpComplete(head), now));
        late.add(() -> machine.auditEnded(closed.audit, null, now));
    }

    @Override
    public void deliver(Event event) {
        check(!stopping, "delivered while stopping: ", event);
        if (takesNothing) {
            throw new CancellationException();
        }
        check((lateEvent == event) == (event.sequence() <= machine.proven()), "told or not told to be late: ", event);
        lateEvent = null;
        long failed = failedBefore + (failingSince < 0 ? 0 : now - failingSince);
        if (failed >= options.watchdogLimit().toNanos()) {
            user.overtaken();
        }
        user.deliver(event);
    }

    @Override
    public void late(Event event) {
        lateEvent = event;
    }

    @Override
    public void proven(long sequence, Anchor anchor) {
        user.proven(sequence, anchor);
    }

    @Override
    public void anchorMissing(Anchor anchor) {}

    @Override
    public void auditComplete() {}

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void cursorRejected(ValidationException rejection) {
        rejected = true;
    }

    // ------------------------------------------------------------------ live streams

    void attach(Family family) {
        if (live.containsKey(family)) {
            live.get(family).attached = true;
        }
    }

    void heartbeat(Family family) {
        ModelLive stream = live.get(family);
        if (stream != null && stream.attached) {
            stream.frames.add(HEARTBEAT);
        }
    }

    /** With the sequence of the next event. */
    void numberedHeartbeat(Family family) {
        ModelLive stream = live.get(family);
        if (stream != null && stream.attached) {
            stream.frames.add(NumberedHeartbeat.ofStream(family, log.head() + 1));
        }
    }

    void showHeartbeats() {
        for (Family family : Family.values()) {
            attach(family);
            heartbeat(family);
            deliver(family, Integer.MAX_VALUE);
        }
    }

    void deliver(Family family, int atMost) {
        ModelLive stream = live.get(family);
        for (int i = 0; i < atMost && stream != null && live.get(family) == stream && !stream.frames.isEmpty(); i++) {
            stream.last = stream.frames.poll();
            machine.liveFrame(generation, family, stream.last, now);
            if (stream.last instanceof Event event) {
                user.inHand(event);
            }
        }
    }

    void repeat(Family family) {
        ModelLive stream = live.get(family);
        if (stream != null && stream.last != null) {
            machine.liveFrame(generation, family, stream.last, now);
        }
    }

    void end() {
        if (!live.isEmpty()) {
            machine.liveEnded(generation, null, now);
        }
    }

    // ------------------------------------------------------------------ audits

    void replay(int atMost) {
        ModelReplay mine = replay;
        if (mine == null) {
            return;
        }
        if (mine.head < 0) {
            mine.head = log.head();
        }
        List<ModelLog.Entry> entries = log.entries();
        for (int i = 0; i < atMost && replay == mine; i++) {
            boolean more = mine.next < entries.size() && entries.get(mine.next).sequence() <= mine.head;
            mine.last = more ? entries.get(mine.next++).event : new CatchUpComplete(mine.head);
            machine.auditFrame(mine.audit, mine.last, now);
        }
    }

    /** The next events are delivered in the opposite order. */
    void replayReversed(int atMost) {
        ModelReplay mine = replay;
        if (mine == null) {
            return;
        }
        if (mine.head < 0) {
            mine.head = log.head();
        }
        List<ModelLog.Entry> entries = log.entries();
        int end = Math.min(mine.next + atMost, log.indexAfter(mine.head));
        List<ModelLog.Entry> window = entries.subList(Math.min(mine.next, end), end);
        mine.next = end;
        window.forEach(user::passBy);
        for (int i = window.size() - 1; i >= 0; i--) {
            window.get(i).displaced = true;
            mine.last = window.get(i).event;
            machine.auditFrame(mine.audit, mine.last, now);
        }
    }

    /** The rest of a replay, without the events of live streams. */
    void replayWithoutWhatIsInHand() {
        ModelReplay mine = replay;
        if (mine == null || log.entries().size() > HeldEvents.MAX) {
            return;
        }
        if (mine.head < 0) {
            mine.head = log.head();
        }
        while (replay == mine) {
            while (mine.next < log.entries().size()
                    && user.isInHand(log.entries().get(mine.next))) {
                user.passBy(log.entries().get(mine.next++));
            }
            replay(1);
        }
    }

    void repeatReplayed() {
        if (replay != null && replay.last != null) {
            machine.auditFrame(replay.audit, replay.last, now);
        }
    }

    void replayHeartbeat() {
        if (replay != null) {
            machine.auditFrame(replay.audit, HEARTBEAT, now);
        }
    }

    /** With the sequence of the head. */
    void replayNumberedHeartbeat() {
        if (replay != null) {
            machine.auditFrame(replay.audit, NumberedHeartbeat.ofReplay(log.head()), now);
        }
    }

    void refuseReplay() {
        if (replay != null) {
            machine.auditEnded(replay.audit, REFUSED, now);
        }
    }

    void cutReplay() {
        if (replay != null) {
            machine.auditEnded(replay.audit, null, now);
        }
    }

    void occupyGate() {
        gateBusy = 3;
    }
}
