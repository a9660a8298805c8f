// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.photon.LineServices;
import io.github.camelimessage.simulator.photon.PhotonServices;
import io.github.camelimessage.simulator.world.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The lines of Photon's project, each with its own world, which is created on first use. */
final class LineWorlds implements LineServices {
    private final Supplier<World> worlds;
    private final TokenGate tokens;
    private final BiFunction<World, FaultPlan, PhotonServices> services;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private record Line(SimulatedLine shown, PhotonServices services) {}

    LineWorlds(Supplier<World> worlds, TokenGate tokens, BiFunction<World, FaultPlan, PhotonServices> services) {
        this.worlds = worlds;
        this.tokens = tokens;
        this.services = services;
    }

    SimulatedLine line(String instanceId) {
        return get(instanceId).shown();
    }

    @Override
    public PhotonServices of(String instanceId) {
        return get(instanceId).services();
    }

    private Line get(String instanceId) {
        return lines.computeIfAbsent(instanceId, added -> make());
    }

    private Line make() {
        World world = worlds.get();
        FaultPlan plan = new FaultPlan();
        return new Line(new SimulatedLine(world, new Faults(plan, tokens, world.log())), services.apply(world, plan));
    }
}
