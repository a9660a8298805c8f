// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.World;

/** A line of Photon's project with its own world: its own chats, event log and faults. */
public final class SimulatedLine {
    private final World world;
    private final Faults faults;

    SimulatedLine(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    public World world() {
        return world;
    }

    /** A person, by e-mail address or phone number; created if new. */
    public Person person(String address) {
        return world.person(address);
    }

    /**
     * The faults to inject on this line. Faults of webhooks, tokens and the management plane are set on the simulator.
     */
    public Faults faults() {
        return faults;
    }
}
