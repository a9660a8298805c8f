// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.Person;
import java.io.PrintStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events per second of a route that drains a backlog, compared with the bare stub and the vendor's client. */
final class DrainTable {

    private static final int BACKLOG = 360_000;
    /** A drain has no fixed duration. */
    private static final Order ALL = new Order(0, 0);

    private static final int WARM_UPS = 12;

    private final Server server;
    private final int rounds;
    private final VendorClient vendor;
    private final PrintStream out;

    DrainTable(Server server, int rounds, VendorClient vendor, PrintStream out) {
        this.server = server;
        this.rounds = rounds;
        this.vendor = vendor;
        this.out = out;
    }

    void print() throws Exception {
        EventLog log = server.simulator().world().log();
        Person alice = server.simulator().person("alice@example.com");
        Target target = server.target();
        while (log.head() < BACKLOG) {
            alice.rename(target.chatGuid(), "Case " + log.head());
        }
        int events = (int) log.head();
        try (WorkerProcess bare = WorkerProcess.java(target, "drain", "bare", events);
                WorkerProcess route = WorkerProcess.java(target, "drain", "route", events);
                WorkerProcess headers = WorkerProcess.java(target, "drain", "headers", events);
                WorkerProcess file = WorkerProcess.java(target, "drain", "file", events);
                WorkerProcess vendors = vendor.drain(target)) {
            Map<String, WorkerProcess> workers = new LinkedHashMap<>();
            workers.put("bare grpc-java stub that counts", bare);
            workers.put("route", route);
            workers.put("route that reads a header", headers);
            workers.put("route with a file for its position", file);
            workers.put("vendor's TypeScript client", vendors);
            print(events, workers);
        }
    }

    private void print(int events, Map<String, WorkerProcess> workers) throws Exception {
        Rounds measured = new Rounds(workers, Collections.nCopies(WARM_UPS, ALL), rounds, ALL, () -> {});
        out.println();
        out.printf(
                "| draining %,d group events | events/s | of the bare stub (quartiles) | of the vendor's (quartiles) |"
                        + " processor time of an event, µs | heap of an event, bytes |%n",
                events);
        out.println("|---|---:|---:|---:|---:|---:|");
        for (String name : workers.keySet()) {
            out.printf(
                    "| %s | %,.0f | %s | %s | %.2f | %,.0f |%n",
                    name,
                    measured.perSecond(name),
                    measured.ratio(name, "bare grpc-java stub that counts"),
                    measured.ratio(name, "vendor's TypeScript client"),
                    measured.cpuMicros(name),
                    measured.bytes(name));
        }
    }
}
