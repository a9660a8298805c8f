// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Calls per second of a route beside the bare library and the vendor's client. The three are measured in turn, round by
 * round, and a ratio is the median of the rounds' ratios, so that it holds when the machine's speed drifts.
 */
final class CallTable {

    private static final List<String> TRANSPORTS = List.of("grpc", "http");
    private static final List<String> OPERATIONS = List.of("getChat", "setTyping");

    private final Target server;
    private final int rounds;
    private final VendorClient vendor;
    private final PrintStream out;

    CallTable(Target server, int rounds, VendorClient vendor, PrintStream out) {
        this.server = server;
        this.rounds = rounds;
        this.vendor = vendor;
        this.out = out;
    }

    void print() throws Exception {
        out.println();
        out.println("| transport | operation | in flight | route, calls/s | bare library, calls/s | route / bare |"
                + " vendor's TypeScript client, calls/s | route / vendor's |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|");
        for (String transport : TRANSPORTS) {
            for (String operation : OPERATIONS) {
                row(transport, operation, 1);
                row(transport, operation, 32);
            }
        }
    }

    private void row(String transport, String operation, int inFlight) throws Exception {
        List<Double> route = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> vendors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(measure("bare", transport, operation, inFlight));
            route.add(measure("route", transport, operation, inFlight));
            vendors.add(vendor.callsPerSecond(transport, operation, inFlight));
        }
        out.printf(
                "| %s | %s | %d | %,.0f | %,.0f | %.2f | %,.0f | %.1f |%n",
                transport,
                operation,
                inFlight,
                Ratios.median(route),
                Ratios.median(bare),
                Ratios.median(Ratios.of(route, bare)),
                Ratios.median(vendors),
                Ratios.median(Ratios.of(route, vendors)));
    }

    private double measure(String caller, String transport, String operation, int inFlight) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CallBenchmark.class.getName())
                .param("caller", caller)
                .param("transport", transport)
                .param("operation", operation)
                .param("inFlight", Integer.toString(inFlight))
                .forks(1)
                .jvmArgsAppend(server.asJvmArguments())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getScore();
    }
}
