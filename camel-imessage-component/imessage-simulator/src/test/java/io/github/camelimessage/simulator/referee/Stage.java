// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** A simulator with a prepared world and faults, and the values that a scenario needs. */
final class Stage {
    private final IMessageSimulator simulator;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    Stage(IMessageSimulator simulator) {
        this.simulator = simulator;
    }

    IMessageSimulator simulator() {
        return simulator;
    }

    Stage fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    String fact(String name) {
        return (String) facts.get(name);
    }

    /** What happens when the scenario gives its cue. */
    Stage onCue(Runnable play) {
        simulator.faults().onArrival("GetChatCount", 1, play);
        return this;
    }

    /** Makes the addresses a fact under which a scenario reaches the simulator over links. */
    Stage linkFact(String name, NetworkLink grpc, NetworkLink http) {
        return fact(name, Map.of("grpc", grpc.address(), "http", http.address()));
    }

    NetworkLink link(Transport transport) {
        return simulator.openLink(transport);
    }

    /** As the scenarios read it. */
    Map<String, Object> view() {
        return Map.of(
                "grpc", simulator.grpcAddress(),
                "http", simulator.httpAddress(),
                "linq", simulator.linqAddress(),
                "token", simulator.token(),
                "facts", facts);
    }
}
