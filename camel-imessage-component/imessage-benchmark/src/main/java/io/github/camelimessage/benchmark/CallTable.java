// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls per second and the cost of a call of a route, compared with the bare library and the vendor's client. */
final class CallTable {

    /**
     * The first warm-up, with many in flight: the JIT compiler needs about 120,000 calls of a route, and the slowest of
     * these calls is made 4,000 times a second.
     */
    private static final long FIRST_WARM_UP_MILLIS = 35_000;

    private static final long WARM_UP_MILLIS = 10_000;

    private static final long ROUND_MILLIS = 500;

    /** In half a second only a few files are sent. */
    private static final long LARGE_ROUND_MILLIS = 1_000;

    private static final int SMALL_MB = 1;
    private static final int LARGE_MB = 20;
    private static final int IN_FLIGHT = 32;

    /** A client has 512 MB of heap; over gRPC a file of 20 MB may need 40 MB while it is sent. */
    private static final int LARGE_IN_FLIGHT = 8;

    private static final String UPLOAD = "uploadAttachment";

    private final int rounds;
    private final VendorClient vendor;
    private final PrintStream out;

    CallTable(int rounds, VendorClient vendor, PrintStream out) {
        this.rounds = rounds;
        this.vendor = vendor;
        this.out = out;
    }

    /** Calls that are small. */
    void printCalls(List<String> transports) throws Exception {
        printHead();
        for (String transport : transports) {
            for (String operation : operations(transport)) {
                row(transport, operation, 0, 1);
                row(transport, operation, 0, IN_FLIGHT);
            }
        }
    }

    /** Files, from memory. */
    void printUploads(List<String> transports) throws Exception {
        printHead();
        for (String transport : transports) {
            row(transport, UPLOAD, SMALL_MB, 1);
            row(transport, UPLOAD, SMALL_MB, IN_FLIGHT);
            row(transport, UPLOAD, LARGE_MB, 1);
            row(transport, UPLOAD, LARGE_MB, LARGE_IN_FLIGHT);
        }
    }

    private void printHead() {
        out.println();
        out.println("| transport | operation | in flight | route, calls/s | bare, calls/s | vendor's, calls/s |"
                + " route / bare (quartiles) | route / vendor's (quartiles) |"
                + " processor time of a call, µs: route, bare | heap of a call, bytes: route, bare |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    private static List<String> operations(String transport) {
        return transport.equals(Target.LINQ)
                ? List.of("getChat", "sendText", "sendMessage", "setReaction")
                : List.of("getChat", "setTyping", "sendText", "setReaction");
    }

    /** Each row has its own server, so that the messages of one row do not slow the next. */
    private void row(String transport, String operation, int megabytes, int inFlight) throws Exception {
        try (Server server = Server.startWithMessage();
                WorkerProcess bare =
                        WorkerProcess.java(server.target(), "calls", "bare", transport, operation, megabytes);
                WorkerProcess route =
                        WorkerProcess.java(server.target(), "calls", "route", transport, operation, megabytes);
                WorkerProcess vendors = vendor.calls(server.target().at(operation, transport, megabytes))) {
            Map<String, WorkerProcess> workers = new LinkedHashMap<>();
            workers.put("bare", bare);
            workers.put("route", route);
            workers.put("vendor", vendors);
            long millis = megabytes == LARGE_MB ? LARGE_ROUND_MILLIS : ROUND_MILLIS;
            Order order = new Order(millis, inFlight);
            List<Order> warmUps = new ArrayList<>();
            warmUps.addAll(rounds(
                    megabytes == 0 ? FIRST_WARM_UP_MILLIS : WARM_UP_MILLIS,
                    new Order(millis, megabytes == LARGE_MB ? LARGE_IN_FLIGHT : IN_FLIGHT)));
            warmUps.addAll(rounds(WARM_UP_MILLIS, order));
            Runnable clean = megabytes == 0 ? () -> {} : server::deleteFiles;
            Rounds measured = new Rounds(workers, warmUps, rounds, order, clean);
            String digits = megabytes == 0 ? "%,.0f" : "%,.1f";
            out.printf(
                    "| %s | %s | %d | %s | %s | %s | %s | %s | %.1f, %.1f | %,.0f, %,.0f |%n",
                    transport,
                    megabytes == 0 ? operation : operation + ", " + megabytes + " MB",
                    inFlight,
                    String.format(digits, measured.perSecond("route")),
                    String.format(digits, measured.perSecond("bare")),
                    String.format(digits, measured.perSecond("vendor")),
                    measured.ratio("route", "bare"),
                    measured.ratio("route", "vendor"),
                    measured.cpuMicros("route"),
                    measured.cpuMicros("bare"),
                    measured.bytes("route"),
                    measured.bytes("bare"));
        }
    }

    private static List<Order> rounds(long millis, Order order) {
        return Collections.nCopies((int) (millis / order.milliseconds()), order);
    }
}
