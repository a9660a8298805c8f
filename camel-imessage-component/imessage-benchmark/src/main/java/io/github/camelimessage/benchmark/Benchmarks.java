// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.List;

/**
 * Runs the benchmarks against one simulator in this process; everything that is measured runs in processes of its own.
 *
 * <p>Arguments: {@code grpc}, {@code http} (calls over one of them), {@code drain}, {@code latency}, {@code memory} or {@code webhooks}, then
 * the number of rounds; none for all. JVM options for what is measured: {@code -Dimessage.benchmark.jvm=...}
 */
public final class Benchmarks {

    private static final int CALL_ROUNDS = 20;
    private static final int DRAIN_ROUNDS = 10;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted =
                args.length == 0 ? List.of("grpc", "http", "latency", "drain", "memory", "webhooks") : List.of(args);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().token("benchmark").start()) {
            Target server = new Target(
                    null, null, simulator.grpcAddress(), simulator.httpAddress(), simulator.token(), group(simulator));
            VendorClient vendor = new VendorClient(server);
            List<String> transports =
                    List.of("grpc", "http").stream().filter(wanted::contains).toList();
            if (!transports.isEmpty()) {
                new CallTable(server, rounds == 0 ? CALL_ROUNDS : rounds, vendor, System.out).print(transports);
            }
            if (wanted.contains("latency")) {
                new LatencyTable(simulator, server, System.out).print();
            }
            if (wanted.contains("drain")) {
                new DrainTable(simulator, server, rounds == 0 ? DRAIN_ROUNDS : rounds, vendor, System.out).print();
            }
            if (wanted.contains("memory")) {
                new ImageMemory(server, System.out).print();
            }
            if (wanted.contains("webhooks")) {
                new WebhookTable(rounds == 0 ? DRAIN_ROUNDS : rounds, System.out).print();
            }
        }
    }

    private static String group(IMessageSimulator simulator) {
        return simulator.person("alice@example.com").createGroup("bob@example.com", "+15551234567");
    }
}
