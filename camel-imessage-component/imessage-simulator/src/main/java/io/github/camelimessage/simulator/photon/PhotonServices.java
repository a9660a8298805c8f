// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.Calls;
import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.photon.management.IssuedTokens;
import io.github.camelimessage.simulator.world.World;
import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** All eight services of the protocol, shared by the transports. */
public final class PhotonServices {
    private final List<BindableService> endpoints;
    private final TokenGate tokens;
    private final IssuedTokens issued;
    private final FaultPlan plan;
    private final Calls calls;
    private final ScheduledExecutorService scheduler;
    private final IdempotencyInterceptor idempotency;

    public PhotonServices(
            World world,
            TokenGate tokens,
            IssuedTokens issued,
            FaultPlan plan,
            Calls calls,
            ScheduledExecutorService scheduler,
            Duration heartbeat,
            DuplicateWrites duplicates,
            SendLimits limits) {
        this.tokens = tokens;
        this.issued = issued;
        this.plan = plan;
        this.calls = calls;
        this.scheduler = scheduler;
        this.idempotency = new IdempotencyInterceptor(new KnownWrites(), duplicates);
        EventStreams streams = new EventStreams(world.log(), plan, scheduler, heartbeat);
        SendGate gate = new SendGate(world, limits);
        this.endpoints = List.of(
                new ChatEndpoint(world, streams, gate),
                new GroupEndpoint(world, streams),
                new MessageEndpoint(world, streams, gate),
                new PollEndpoint(world, streams, gate),
                new EventEndpoint(streams),
                new AttachmentEndpoint(world.files()),
                new AddressEndpoint(world),
                new LocationEndpoint(world.locations(), new LocationFeed(world, plan, scheduler, heartbeat)));
    }

    /** The access check of this transport. */
    public Door door(Transport transport) {
        return new Door(tokens, issued, calls, transport);
    }

    /** The services with the interceptors of this transport. */
    public List<ServerServiceDefinition> behind(Transport transport) {
        return endpoints.stream()
                .map(endpoint -> ServerInterceptors.interceptForward(
                        endpoint.bindService(),
                        new RecordingInterceptor(calls, transport),
                        new AuthInterceptor(door(transport)),
                        new FaultInterceptor(plan, scheduler),
                        new EarlyHeadersInterceptor(),
                        idempotency))
                .map(service -> transport == Transport.GRPC ? new ByteFaults(plan).apply(service) : service)
                .toList();
    }
}
