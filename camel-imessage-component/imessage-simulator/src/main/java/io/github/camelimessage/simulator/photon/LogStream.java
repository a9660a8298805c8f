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
 * One open stream: a cursor that walks the log as fast as the client reads. It keeps no more than one small batch, so a
 * slow client costs neither memory nor anybody's time.
 */
final class LogStream<F extends Message> {
    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final int BATCH = 64;
    /** After so many frames others get a turn on the thread. */
    private static final int TURN = 1024;

    private final ServerCallStreamObserver<F> observer;
    private final EventLog log;
    private final Frames<F> frames;
    private final FrameShaper<F> shaper;
    private final ScheduledExecutorService executor;
    private final Range<F> range;
    private final Runnable onEnd;

    /**
     * Signals not yet worked off; who raises it from 0 starts the walk, so only one thread walks at a time. The first
     * one is that of {@link #start}: nobody walks before everything is set.
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
     * Which part of the log a stream brings.
     *
     * @param after exclusive start
     * @param upTo inclusive end
     * @param last frame that closes the stream, or null when it goes on for ever
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

    /** To be called within the handler, which is the only place where callbacks can be set. */
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

    /** There may be something to do. Returns at once. */
    void wake() {
        if (signals.getAndIncrement() == 0) {
            execute();
        }
    }

    private void execute() {
        try {
            executor.execute(this::walk);
        } catch (RejectedExecutionException closing) {
            // The simulator ends, and the server ends its streams by itself.
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

    /** Sends one frame or fetches more; false when there is nothing to do. */
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
