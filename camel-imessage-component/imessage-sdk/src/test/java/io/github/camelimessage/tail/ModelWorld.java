// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static io.github.camelimessage.tail.ModelUser.check;
import static io.github.camelimessage.tail.TailMachineScript.REFUSED;
import static io.github.camelimessage.tail.TailMachineScript.REJECTED;

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

/** A model of the server around a {@link TailMachine}, in virtual time. Every method is something that may happen. */
final class ModelWorld implements TailEffects {

    private static final Heartbeat HEARTBEAT = new Heartbeat();
    private static final int MAX_TICKS = 1000;

    private final TailOptions options;
    private final ModelLog log = new ModelLog();
    private final ModelUser user;
    private TailMachine machine;
    private long now = Long.MAX_VALUE / 4;

    private int generation;
    private final Map<Family, ModelLive> live = new EnumMap<>(Family.class);
    private ModelReplay replay;
    private int gateBusy;
    private boolean rejected;
    private boolean stopping;
    private boolean takesNothing;
    private final LateSignals late = new LateSignals();

    ModelWorld(Ordering ordering, int before, boolean fromLatest) {
        // A first delay above the greatest makes every delay the greatest: nothing is left to chance.
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

    private void restart() {
        generation = 0;
        live.clear();
        replay = null;
        gateBusy = 0;
        late.clear();
        machine = new TailMachine(options, user.start(), this, now);
        machine.tick(now, now);
    }

    /** Lets one thing happen. */
    void happen(Step step) {
        step.action().accept(this);
        machine.tick(now, now);
    }

    // ------------------------------------------------------------------ what the machine wants

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
        replay = new ModelReplay(number, log.indexAfter(after == null ? 0 : after));
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
    public void handOn(Event event) {
        check(!stopping, "handed on while stopping: ", event);
        if (takesNothing) {
            throw new CancellationException();
        }
        user.handOn(event);
    }

    @Override
    public void proven(long sequence) {
        user.proven(sequence);
    }

    @Override
    public void auditComplete() {}

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void cursorRejected(ValidationException rejection) {
        rejected = true;
    }

    // ------------------------------------------------------------------ the log

    void append(Family family, int chat, long distance) {
        ModelLog.Entry entry = log.append(family, chat, distance);
        ModelLive stream = live.get(family);
        if (stream != null && stream.attached) {
            stream.frames.add(entry.event);
        } else {
            entry.skipped = stream != null;
        }
    }

    void appendUnheard(Family family, int chat) {
        ModelLog.Entry entry = log.append(family, chat, 1);
        entry.skipped = true;
        entry.unheard = true;
    }

    void appendForOthers() {
        log.skip(7);
    }

    /** The log ends before the position from now on, with new events under the old numbers later. The tail finds out. */
    void goBack(boolean tellsIt, boolean fromLatest) {
        long position = machine.proven();
        if (position == 0) {
            return;
        }
        end();
        log.goBackBefore(position);
        for (int round = 0; !rejected; round++) {
            check(round < MAX_TICKS, "does not find out that the log ends at ", log.head());
            showHeartbeats();
            if (replay != null && tellsIt) {
                machine.auditEnded(replay.audit, REJECTED, now);
            } else if (replay != null) {
                machine.auditFrame(replay.audit, new CatchUpComplete(log.head()), now);
            }
            pass(Duration.ofSeconds(5));
        }
        answerRejection(fromLatest);
        user.store();
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

    /** With the number that the next event will bear. */
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

    /** With the number of the head. */
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

    void rejectCursor(boolean fromLatest) {
        if (replay != null) {
            machine.auditEnded(replay.audit, REJECTED, now);
            answerRejection(fromLatest);
        }
    }

    private void answerRejection(boolean fromLatest) {
        check(rejected, "not told: ", REJECTED);
        rejected = false;
        machine.tick(now, now);
        long position = fromLatest ? log.head() : 0;
        user.moveTo(position);
        machine.moveTo(position, now);
    }

    void occupyGate() {
        gateBusy = 3;
    }

    /** What comes from the past changes nothing. */
    void deliverLate(int atMost) {
        machine.tick(now, now);
        long due = machine.tick(now, now);
        late.deliver(atMost);
        check(machine.tick(now, now) == due, "a late signal moved the next deadline from ", due);
    }

    // ------------------------------------------------------------------ time, and the user

    void pass(Duration time) {
        long until = now + time.toNanos();
        int ticks = 0;
        for (long due = machine.tick(now, now); due < until; due = machine.tick(now, now)) {
            check(ticks++ < MAX_TICKS, "does not rest, but wants to be asked again at ", due);
            now = Math.max(due, now + 1);
        }
        now = until;
    }

    ModelUser user() {
        return user;
    }

    void kill() {
        restart();
    }

    /** A graceful stop that comes while events are handed on: the next one is not taken any more. */
    void stopWithin() {
        takesNothing = true;
        try {
            replay(Integer.MAX_VALUE);
            deliver(Family.MESSAGES, Integer.MAX_VALUE);
        } catch (CancellationException e) {
            // the machine is left in the middle of it
        }
        takesNothing = false;
        stop(true);
    }

    /** A graceful stop; whatever is in flight completes before the process ends. */
    void stop(boolean auditServed) {
        stopping = true;
        machine.drain(machine.proven(), List.of(), now);
        deliverLate(Integer.MAX_VALUE);
        if (auditServed) {
            replay(Integer.MAX_VALUE);
        } else {
            refuseReplay();
        }
        check(machine.isDrained(), "does not stop, audit ", replay);
        user.completeAll();
        user.store();
        stopping = false;
        restart();
    }

    /** From now on the server does what it should: after a while nothing may be missing. */
    void heal() {
        gateBusy = 0;
        deliverLate(Integer.MAX_VALUE);
        beHealthy(4);
        user.checkNothingWaits();
        beHealthy(11);
        user.completeAll();
        user.store();
        user.checkNothingLost();
        check(machine.isConnected(), "not connected at the end, generation ", machine.generation());
        check(machine.proven() == log.head(), "not proven to the end but to ", machine.proven());
    }

    private void beHealthy(int rounds) {
        for (int round = 0; round < rounds; round++) {
            showHeartbeats();
            replay(Integer.MAX_VALUE);
            pass(Duration.ofSeconds(20));
            replay(Integer.MAX_VALUE);
        }
    }
}
