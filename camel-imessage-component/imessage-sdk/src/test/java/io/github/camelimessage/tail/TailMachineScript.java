// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.event.UnknownEvent;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;

/** Methods that signal events to a {@link TailMachine}. Time is virtual; sequences begin at 100. */
abstract class TailMachineScript {

    static final RuntimeException REFUSED =
            new RateLimitException("one replay at a time", ErrorDetails.local("rateLimited", Map.of()), null);
    static final ValidationException REJECTED =
            ValidationException.invalidArgument("afterSequence", 100, "not a position of this log");
    static final NotFoundException NOT_FOUND =
            new NotFoundException("no such place", ErrorDetails.local("notFound", Map.of()), null);
    static final IMessageException OUT_OF_RANGE = new IMessageException(
            "beyond the end",
            new ErrorDetails("internalError", false, Map.of(), Status.Code.OUT_OF_RANGE.value(), null, null, null),
            null);

    final RecordedEffects effects = new RecordedEffects();
    long now = 1_000_000_000;
    TailMachine machine;

    static TailOptions options(Ordering ordering) {
        TailOptions options = TailOptions.DEFAULT;
        return new TailOptions(
                ordering,
                options.auditInterval(),
                options.idleAuditInterval(),
                options.reconnectDelay(),
                options.maxReconnectDelay(),
                options.watchdogLimit());
    }

    void start(Ordering ordering) {
        machine = new TailMachine(options(ordering), Checkpoint.at(100), effects, now);
        tick();
    }

    /** Connected, every stream attached, both first audits complete; the next audit is the third. */
    void settled(Ordering ordering) {
        start(ordering);
        heartbeat(Family.values());
        complete(100);
        tick();
        complete(100);
        effects.taken();
    }

    long tick() {
        return machine.tick(now, now);
    }

    void pass(Duration time) {
        now += time.toNanos();
        tick();
    }

    void passAlive(Duration time) {
        now += time.toNanos();
        heartbeat(Family.values());
        tick();
    }

    void heartbeat(Family... families) {
        for (Family family : families) {
            machine.liveFrame(machine.generation(), family, new Heartbeat(), now);
        }
    }

    void live(long sequence) {
        machine.liveFrame(machine.generation(), Family.MESSAGES, event(sequence), now);
    }

    /** A frame of the last audit. */
    void audited(long sequence) {
        machine.auditFrame(effects.auditNumber, event(sequence), now);
    }

    /** The end of the last audit. */
    void complete(long head) {
        machine.auditFrame(effects.auditNumber, new CatchUpComplete(head), now);
    }

    /** The server rejects the position until it counts as rejected. */
    void reject(RuntimeException answer) {
        machine.auditEnded(effects.auditNumber, answer, now);
        passAlive(Duration.ofSeconds(37));
        machine.auditEnded(effects.auditNumber, answer, now);
        passAlive(Duration.ofSeconds(37));
        now += Duration.ofSeconds(1).toNanos();
        machine.auditEnded(effects.auditNumber, answer, now);
    }

    static Event event(long sequence) {
        return new UnknownEvent("unknown", sequence, "chat", false, null, null);
    }
}
