// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static io.github.camelimessage.tail.ModelUser.check;
import static io.github.camelimessage.tail.TailMachineScript.REJECTED;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.CatchUpComplete;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A model of everything around a {@link TailMachine}, in virtual time: the server, its log, and the user. Every method is
 * an action that may happen.
 */
final class ModelWorld extends ModelServer {

    ModelWorld(Ordering ordering, int before, boolean fromLatest) {
        super(ordering, before, fromLatest);
    }

    /** Runs one action. */
    void happen(Step step) {
        step.action().accept(this);
        tick();
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

    /** The log now ends before the position, and later has new events with the old sequences. The tail detects it. */
    void goBack(IMessageException answer, boolean fromLatest) {
        long position = machine.proven();
        if (position == 0) {
            return;
        }
        end();
        log.goBackBefore(position);
        untilRejected(() -> {
            if (answer != null) {
                machine.auditEnded(replay.audit, answer, now);
            } else {
                machine.auditFrame(replay.audit, new CatchUpComplete(log.head()), now);
            }
        });
        answerRejection(fromLatest);
        user.store();
    }

    /** As {@link #goBack}, but the server says that its log ends where the replay begins, whatever that is. */
    void goBackAndEcho(boolean fromLatest) {
        if (user.anchor() == null) {
            return;
        }
        end();
        log.goBackBefore(user.anchor().sequence());
        untilRejected(
                () -> machine.auditFrame(replay.audit, new CatchUpComplete(Math.max(log.head(), replay.after)), now));
        answerRejection(fromLatest);
        user.store();
    }

    /** As {@link #goBack}, but the new log has grown beyond the position before the tail sees it. */
    void goBackAndOutgrow(boolean fromLatest) {
        if (user.anchor() == null) {
            return;
        }
        end();
        long anchor = user.anchor().sequence();
        log.goBackBefore(anchor);
        log.append(Family.MESSAGES, 0, anchor - log.head());
        log.append(Family.GROUPS, 1, machine.proven() - anchor + 1);
        log.append(Family.POLLS, 0, 2);
        untilRejected(() -> replay(Integer.MAX_VALUE));
        answerRejection(fromLatest);
        user.store();
    }

    private void untilRejected(Runnable answer) {
        for (int round = 0; !rejected; round++) {
            check(round < MAX_TICKS, "does not find out about the log that ends at ", log.head());
            showHeartbeats();
            if (replay != null) {
                answer.run();
            }
            pass(Duration.ofSeconds(5));
        }
    }

    /** Whether the tail accepts it depends on the earlier answers of the server. */
    void refusePosition(IMessageException answer) {
        if (replay != null) {
            machine.auditEnded(replay.audit, answer, now);
            if (rejected) {
                answerRejection(true);
            }
        }
    }

    void rejectCursor(boolean fromLatest) {
        if (machine.proven() > 0) {
            untilRejected(() -> machine.auditEnded(replay.audit, REJECTED, now));
            answerRejection(fromLatest);
        }
    }

    private void answerRejection(boolean fromLatest) {
        check(rejected, "not told: ", REJECTED);
        rejected = false;
        tick();
        long position = fromLatest ? log.head() : 0;
        user.moveTo(position);
        machine.moveTo(position, now);
    }

    /** Late signals change nothing. */
    void deliverLate(int atMost) {
        tick();
        long due = tick();
        late.deliver(atMost);
        check(tick() == due, "a late signal moved the next deadline from ", due);
    }

    // ------------------------------------------------------------------ time, and the user

    void pass(Duration time) {
        long until = now + time.toNanos();
        int ticks = 0;
        for (long due = tick(); due < until; due = tick()) {
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

    /** A graceful stop while events are delivered: the next event is not delivered. */
    void stopWithin() {
        takesNothing = true;
        try {
            replay(Integer.MAX_VALUE);
            deliver(Family.MESSAGES, Integer.MAX_VALUE);
        } catch (CancellationException e) {
            // the machine is left in this state
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

    /** From now on the server works: after a while no event may be missing. */
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
