// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls per second, and what a call costs the client, of a route beside the bare library and the vendor's client. */
final class CallTable {

    /** After 6 seconds the compiler is still at work, and a route gives it more to do. */
    private static final int WARM_UPS = 40;

    private static final long ROUND_MILLIS = 500;

    private final int rounds;
    private final VendorClient vendor;
    private final PrintStream out;

    CallTable(int rounds, VendorClient vendor, PrintStream out) {
        this.rounds = rounds;
        this.vendor = vendor;
        this.out = out;
    }

    void print(List<String> transports) throws Exception {
        out.println();
        out.println("| transport | operation | in flight | route, calls/s | bare, calls/s | vendor's, calls/s |"
                + " route / bare (quartiles) | route / vendor's (quartiles) |"
                + " processor time of a call, µs: route, bare | heap of a call, bytes: route, bare |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (String transport : transports) {
            for (String operation : operations(transport)) {
                row(transport, operation, 1);
                row(transport, operation, 32);
            }
        }
    }

    private static List<String> operations(String transport) {
        return transport.equals(Target.LINQ) ? List.of("getChat", "sendMessage") : List.of("getChat", "setTyping");
    }

    /** Each row has a server of its own: a message that was sent stays there, and must not cost the next row anything. */
    private void row(String transport, String operation, int inFlight) throws Exception {
        try (Server server = Server.start();
                WorkerProcess bare =
                        WorkerProcess.java(server.target(), "calls", "bare", transport, operation, inFlight);
                WorkerProcess route =
                        WorkerProcess.java(server.target(), "calls", "route", transport, operation, inFlight);
                WorkerProcess vendors = vendor.calls(server.target().at(operation, transport), inFlight)) {
            Map<String, WorkerProcess> workers = new LinkedHashMap<>();
            workers.put("bare", bare);
            workers.put("route", route);
            workers.put("vendor", vendors);
            Rounds measured = new Rounds(workers, WARM_UPS, rounds, ROUND_MILLIS);
            out.printf(
                    "| %s | %s | %d | %,.0f | %,.0f | %,.0f | %s | %s | %.1f, %.1f | %,.0f, %,.0f |%n",
                    transport,
                    operation,
                    inFlight,
                    measured.perSecond("route"),
                    measured.perSecond("bare"),
                    measured.perSecond("vendor"),
                    measured.ratio("route", "bare"),
                    measured.ratio("route", "vendor"),
                    measured.cpuMicros("route"),
                    measured.cpuMicros("bare"),
                    measured.bytes("route"),
                    measured.bytes("bare"));
        }
    }
}
