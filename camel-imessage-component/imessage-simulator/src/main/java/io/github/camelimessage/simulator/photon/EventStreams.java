// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.world.EventLog;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the streams of the event log: live streams from now on, and catch-ups of past events. */
final class EventStreams {
    private final EventLog log;
    private final FaultPlan plan;
    private final ScheduledExecutorService scheduler;
    private final Duration heartbeat;
    private final AtomicInteger catchUps = new AtomicInteger();

    EventStreams(EventLog log, FaultPlan plan, ScheduledExecutorService scheduler, Duration heartbeat) {
        this.log = log;
        this.plan = plan;
        this.scheduler = scheduler;
        this.heartbeat = heartbeat;
    }

    /** Sends the entries that are appended after this call. */
    <F extends Message> void live(StreamObserver<F> observer, Frames<F> frames) {
        LogStream<F> stream = new LogStream<>(
                (ServerCallStreamObserver<F>) observer,
                log,
                frames,
                new FrameShaper<>(plan, frames.rpc()),
                scheduler,
                LogStream.Range.from(log.head()),
                () -> {});
        Runnable deaf = log.listen(stream::wake);
        stream.start(heartbeat, deaf);
    }

    /**
     * Replays the entries after the cursor up to the current head, then ends. A cursor that the log no longer has, or
     * does not have yet, is refused as an invalid argument.
     *
     * @param after exclusive cursor, or null for the oldest entry in the log
     */
    void catchUp(StreamObserver<CatchUpEventsResponse> observer, Long after) {
        long head = log.head();
        if (after != null && after > head && plan.echoes().take("CatchUpEvents") != null) {
            observer.onNext(Frames.complete(after));
            observer.onCompleted();
            return;
        }
        // Sequences are unsigned in the protocol: one beyond Java's range is negative here, and is beyond the head.
        if (after != null && (after < 0 || after > head || after < log.trimmedTo())) {
            observer.onError(WireErrors.invalid(
                            "after_sequence", Long.toUnsignedString(after), "The log does not contain this sequence")
                    .toException());
            return;
        }
        if (catchUps.incrementAndGet() > plan.catchUpLimit()) {
            catchUps.decrementAndGet();
            observer.onError(Faults.tooManyCatchUps().toException());
            return;
        }
        Frames<CatchUpEventsResponse> frames = Frames.catchUp();
        long from = after == null ? log.trimmedTo() : after;
        new LogStream<>(
                        (ServerCallStreamObserver<CatchUpEventsResponse>) observer,
                        log,
                        frames,
                        new FrameShaper<>(plan, frames.rpc()),
                        scheduler,
                        new LogStream.Range<>(from, head, Frames.complete(head)),
                        catchUps::decrementAndGet)
                .start(heartbeat, () -> {});
    }
}
