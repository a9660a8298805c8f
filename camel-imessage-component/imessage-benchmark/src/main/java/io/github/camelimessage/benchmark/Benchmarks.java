// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.List;

/**
 * Runs the benchmarks against one simulator in this process; everything that is measured runs in processes of its own.
 *
 * <p>Arguments: {@code calls [rounds]}, {@code events [rounds]}, {@code memory}, or none for all.
 */
public final class Benchmarks {

    private static final int ROUNDS = 5;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = List.of(args);
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().token("benchmark").start()) {
            Target server = new Target(
                    null, null, simulator.grpcAddress(), simulator.httpAddress(), simulator.token(), group(simulator));
            int rounds = wanted.size() > 1 ? Integer.parseInt(wanted.get(1)) : ROUNDS;
            if (wanted.isEmpty() || wanted.contains("events")) {
                new EventTable(simulator, server, rounds, new VendorClient(server), System.out).print();
            }
            if (wanted.isEmpty() || wanted.contains("calls")) {
                new CallTable(server, rounds, new VendorClient(server), System.out).print();
            }
            if (wanted.isEmpty() || wanted.contains("memory")) {
                new ImageMemory(server, System.out).print();
            }
        }
    }

    private static String group(IMessageSimulator simulator) {
        return simulator.person("alice@example.com").createGroup("bob@example.com", "+15551234567");
    }
}
