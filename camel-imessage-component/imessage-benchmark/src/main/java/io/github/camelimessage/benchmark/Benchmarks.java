// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.List;

/**
 * Runs the benchmarks against simulators in this process; everything that is measured runs in separate processes.
 *
 * <p>Arguments: {@code grpc}, {@code http}, {@code linq} (small calls over one of them), {@code uploads} (of files,
 * over all three), {@code drain}, {@code latency}, {@code memory} or {@code webhooks}, then the number of rounds.
 * Without arguments all but {@code lines} run; {@code lines} takes the number of lines. JVM options for what is
 * measured: {@code -Dimessage.benchmark.jvm=...}
 */
public final class Benchmarks {

    /** All parts but {@code lines}, in the order in which they run. */
    private static final List<String> PARTS =
            List.of("grpc", "http", Target.LINQ, "uploads", "latency", "drain", "memory", "webhooks");

    private static final List<String> TRANSPORTS = List.of("grpc", "http", Target.LINQ);
    private static final int CALL_ROUNDS = 20;
    private static final int DRAIN_ROUNDS = 10;
    private static final int LINES = 1_000;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? PARTS : List.of(args);
        if (!wanted.get(0).equals("lines") && !PARTS.contains(wanted.get(0))) {
            throw new IllegalArgumentException("There is no part " + wanted.get(0) + ", only " + PARTS + " and lines");
        }
        if (wanted.contains("lines")) {
            new LinesTable(args.length > 1 ? Integer.parseInt(args[1]) : LINES, System.out).print();
            return;
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        VendorClient vendor = new VendorClient();
        CallTable calls = new CallTable(rounds == 0 ? CALL_ROUNDS : rounds, vendor, System.out);
        List<String> transports = TRANSPORTS.stream().filter(wanted::contains).toList();
        if (!transports.isEmpty()) {
            calls.printCalls(transports);
        }
        if (wanted.contains("uploads")) {
            calls.printUploads(TRANSPORTS);
        }
        try (Server server = Server.start()) {
            if (wanted.contains("latency")) {
                new LatencyTable(server, System.out).print();
            }
            if (wanted.contains("drain")) {
                new DrainTable(server, rounds == 0 ? DRAIN_ROUNDS : rounds, vendor, System.out).print();
            }
            if (wanted.contains("memory")) {
                new HeapTable(server.target(), System.out).print();
            }
        }
        if (wanted.contains("webhooks")) {
            new WebhookTable(rounds == 0 ? DRAIN_ROUNDS : rounds, System.out).print();
        }
    }
}
