// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.World;

/** A line of Photon's project that is a world of its own, with its own chats, its own log and its own faults. */
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

    /** Somebody else, by e-mail address or phone number; may be new to the world. */
    public Person person(String address) {
        return world.person(address);
    }

    /** Scripts what goes wrong on this line; webhooks, tokens and the management plane are those of the simulator. */
    public Faults faults() {
        return faults;
    }
}
