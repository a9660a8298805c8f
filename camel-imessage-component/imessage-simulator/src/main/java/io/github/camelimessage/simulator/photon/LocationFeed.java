// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.Heartbeat;
import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsResponse;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.world.Locations;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.Signal;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The live feed of shared locations. Listeners get a location when a person starts sharing and when the person moves,
 * but no earlier ones. The feed has its own counter, which continues without listeners.
 */
final class LocationFeed {
    static final String RPC = "WatchSharedFriendLocations";

    private final Locations locations;
    private final FaultPlan plan;
    private final ScheduledExecutorService executor;
    private final Duration heartbeat;
    private final List<LocationStream> streams = new CopyOnWriteArrayList<>();
    private long sequence;

    LocationFeed(World world, FaultPlan plan, ScheduledExecutorService executor, Duration heartbeat) {
        this.locations = world.locations();
        this.plan = plan;
        this.executor = executor;
        this.heartbeat = heartbeat;
        world.signals().listen(this::heard);
    }

    /** Runs on the thread that changes a location, in the order of the changes. */
    private void heard(Signal signal) {
        if (signal instanceof Signal.LocationShared shared) {
            // A stream that has already ended must not be added.
            locations.all().stream()
                    .filter(location -> location.actor().equals(shared.actor()))
                    .forEach(this::tell);
        } else if (signal instanceof Signal.LocationMoved moved) {
            tell(moved.location());
        }
    }

    private void tell(SharedLocation location) {
        sequence++;
        WatchSharedFriendLocationsResponse.Builder frame = WatchSharedFriendLocationsResponse.newBuilder();
        frame.getLocationUpdatedBuilder().setSourceSequence(sequence).setLocation(LocationEndpoint.wire(location));
        streams.forEach(stream -> stream.add(location.actor().address(), frame.build()));
    }

    /** @param address one person, or null for all */
    void watch(StreamObserver<WatchSharedFriendLocationsResponse> observer, String address) {
        LocationStream stream = new LocationStream(
                (ServerCallStreamObserver<WatchSharedFriendLocationsResponse>) observer,
                new FrameShaper<>(plan, RPC),
                executor,
                address == null ? null : locations.person(address),
                WatchSharedFriendLocationsResponse.newBuilder()
                        .setHeartbeat(Heartbeat.getDefaultInstance())
                        .build());
        streams.add(stream);
        stream.start(heartbeat, () -> streams.remove(stream));
    }
}
