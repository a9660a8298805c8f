// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsResponse;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One listener of the live feed. A slow listener gets only the newest location of each person; the gap in the counter
 * shows that some were skipped. All fields are guarded by its monitor.
 */
final class LocationStream {
    private final ServerCallStreamObserver<WatchSharedFriendLocationsResponse> observer;
    private final FrameShaper<WatchSharedFriendLocationsResponse> shaper;
    private final ScheduledExecutorService executor;
    private final String address;
    private final WatchSharedFriendLocationsResponse beat;
    /** The newest frame of each person who moved since the last frame was sent. */
    private final Map<String, WatchSharedFriendLocationsResponse> waiting = new LinkedHashMap<>();

    private boolean beatDue;
    private boolean ended;
    private ScheduledFuture<?> heartbeats;
    private Runnable onEnd;

    /** @param address one person in normal form, or null for all */
    LocationStream(
            ServerCallStreamObserver<WatchSharedFriendLocationsResponse> observer,
            FrameShaper<WatchSharedFriendLocationsResponse> shaper,
            ScheduledExecutorService executor,
            String address,
            WatchSharedFriendLocationsResponse beat) {
        this.observer = observer;
        this.shaper = shaper;
        this.executor = executor;
        this.address = address;
        this.beat = beat;
    }

    /** Must be called within the handler, because callbacks can be set only there. */
    synchronized void start(Duration heartbeat, Runnable whenEnded) {
        onEnd = whenEnded;
        observer.setOnReadyHandler(this::wake);
        observer.setOnCancelHandler(this::end);
        heartbeats = executor.scheduleAtFixedRate(
                this::heartbeat, heartbeat.toNanos(), heartbeat.toNanos(), TimeUnit.NANOSECONDS);
        wake();
    }

    /** Called when a location changes. Returns at once. */
    void add(String person, WatchSharedFriendLocationsResponse frame) {
        if (address == null || address.equals(person)) {
            synchronized (waiting) {
                waiting.remove(person);
                waiting.put(person, frame);
            }
            wake();
        }
    }

    private synchronized void heartbeat() {
        beatDue = true;
        drain();
    }

    private void wake() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException closing) {
            // The simulator is closing, and the server ends its streams itself.
            onEnd.run();
        }
    }

    private synchronized void drain() {
        while (!ended && observer.isReady()) {
            if (shaper.isCutDue()) {
                end();
                shaper.cut(observer);
                return;
            }
            List<WatchSharedFriendLocationsResponse> next = next();
            if (next == null) {
                return;
            }
            next.forEach(frame -> {
                observer.onNext(frame);
                shaper.sent();
            });
        }
    }

    /** The frames to send now, possibly none because of a fault; null if there is nothing to do. */
    private List<WatchSharedFriendLocationsResponse> next() {
        if (beatDue) {
            beatDue = false;
            observer.onNext(beat);
            return List.of();
        }
        synchronized (waiting) {
            Iterator<WatchSharedFriendLocationsResponse> frames =
                    waiting.values().iterator();
            if (!frames.hasNext()) {
                return null;
            }
            WatchSharedFriendLocationsResponse frame = frames.next();
            frames.remove();
            return shaper.shape(frame);
        }
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            heartbeats.cancel(false);
            onEnd.run();
        }
    }
}
