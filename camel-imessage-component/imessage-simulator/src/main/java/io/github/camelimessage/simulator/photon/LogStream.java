// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Message;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.LogEntry;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream: a cursor that moves through the log as fast as the client reads. It buffers only one small batch, so
 * a slow client does not use memory or delay others.
 */
final class LogStream<F extends Message> {
    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final int BATCH = 64;
    /** After this number of frames other streams get the thread. */
    private static final int TURN = 1024;

    private final ServerCallStreamObserver<F> observer;
    private final EventLog log;
    private final Frames<F> frames;
    private final FrameShaper<F> shaper;
    private final ScheduledExecutorService executor;
    private final Range<F> range;
    private final Runnable onEnd;

    /**
     * Number of unprocessed signals. The thread that raises it from 0 does the work, so only one thread works at a
     * time. The first signal is that of {@link #start}, so that no thread works before the setup is complete.
     */
    private final AtomicInteger signals = new AtomicInteger(1);

    private Iterator<LogEntry> batch = Collections.emptyIterator();
    private Iterator<F> outgoing = Collections.emptyIterator();
    private long cursor;
    private volatile boolean beatDue;
    private volatile boolean cancelled;
    private boolean ended;
    private ScheduledFuture<?> heartbeats;
    private Runnable deaf;

    /**
     * The part of the log that a stream sends.
     *
     * @param after exclusive start
     * @param upTo inclusive end
     * @param last last frame of the stream, or null for a live stream
     */
    record Range<F>(long after, long upTo, F last) {
        static <F> Range<F> from(long after) {
            return new Range<>(after, Long.MAX_VALUE, null);
        }
    }

    LogStream(
            ServerCallStreamObserver<F> observer,
            EventLog log,
            Frames<F> frames,
            FrameShaper<F> shaper,
            ScheduledExecutorService executor,
            Range<F> range,
            Runnable onEnd) {
        this.observer = observer;
        this.log = log;
        this.frames = frames;
        this.shaper = shaper;
        this.executor = executor;
        this.range = range;
        this.onEnd = onEnd;
        this.cursor = range.after();
        this.beatDue = shaper.beginsWithHeartbeat();
    }

    /** Must be called within the handler, because callbacks can be set only there. */
    void start(Duration heartbeat, Runnable stopListening) {
        deaf = stopListening;
        observer.setOnReadyHandler(this::wake);
        observer.setOnCancelHandler(() -> {
            cancelled = true;
            wake();
        });
        heartbeats = executor.scheduleAtFixedRate(
                () -> {
                    beatDue = true;
                    wake();
                },
                heartbeat.toNanos(),
                heartbeat.toNanos(),
                TimeUnit.NANOSECONDS);
        execute();
    }

    /** Signals that there may be something to send. Returns at once. */
    void wake() {
        if (signals.getAndIncrement() == 0) {
            execute();
        }
    }

    private void execute() {
        try {
            executor.execute(this::walk);
        } catch (RejectedExecutionException closing) {
            // The simulator is closing, and the server ends its streams itself.
            deaf.run();
        }
    }

    private void walk() {
        try {
            steps();
        } catch (RuntimeException failure) {
            LOG.error("A stream failed inside the simulator", failure);
            end();
            observer.onError(WireErrors.INTERNAL.toException());
        }
    }

    private void steps() {
        int seen = signals.get();
        int turn = 0;
        while (!ended) {
            if (cancelled) {
                end();
            } else if (!observer.isReady()) {
                break;
            } else if (turn++ == TURN) {
                execute();
                return;
            } else if (!step()) {
                break;
            }
        }
        if (signals.addAndGet(-seen) != 0) {
            execute();
        }
    }

    /** Sends one frame or reads more entries; returns false if there is nothing to do. */
    private boolean step() {
        if (shaper.isCutDue()) {
            end();
            shaper.cut(observer);
        } else if (outgoing.hasNext()) {
            observer.onNext(outgoing.next());
            shaper.sent();
        } else if (beatDue) {
            beatDue = false;
            outgoing = shaper.release().iterator();
            observer.onNext(shaper.heartbeat(frames.heartbeat()));
        } else if (batch.hasNext()) {
            F frame = frames.frame().apply(batch.next());
            if (frame != null) {
                outgoing = shaper.shape(frame).iterator();
            }
        } else {
            return fetch();
        }
        return true;
    }

    private boolean fetch() {
        List<LogEntry> next = log.read(cursor, range.upTo(), BATCH);
        if (!next.isEmpty()) {
            batch = next.iterator();
            cursor = next.get(next.size() - 1).sequence();
            return true;
        }
        if (range.last() == null) {
            return false;
        }
        outgoing = shaper.release().iterator();
        if (outgoing.hasNext()) {
            return true;
        }
        end();
        observer.onNext(range.last());
        observer.onCompleted();
        return true;
    }

    private void end() {
        ended = true;
        deaf.run();
        heartbeats.cancel(false);
        onEnd.run();
    }
}
