// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.curator.test.TestingServer;

/** Three nodes of the application, and a simulator of iMessage with 60 lines, a ZooKeeper and a database. */
public final class Demo {

    private static final String PROJECT = "demo";
    private static final int LINES = 60;

    private Demo() {}

    /**
     * Runs the demonstration and cleans up.
     *
     * @throws IllegalStateException if an answer was lost, sent twice, or took too long
     */
    public static void run(PrintStream out) throws Exception {
        String secret = UUID.randomUUID().toString();
        List<String> lines = new ArrayList<>();
        SimulatorBuilder settings = IMessageSimulator.builder()
                .duplicateWrites(DuplicateWrites.REJECT)
                .project(PROJECT, secret)
                .lineWorlds(true);
        for (int i = 1; i <= LINES; i++) {
            String instance = "line-%02d".formatted(i);
            settings.dedicatedLine(instance, "+1555000%04d".formatted(i));
            lines.add(instance);
        }
        try (IMessageSimulator simulator = settings.start();
                TestingServer zooKeeper = LocalZooKeeper.start();
                LocalDatabase database = LocalDatabase.start()) {
            out.println("A project with " + LINES + " lines is simulated at " + simulator.grpcAddress()
                    + ", ZooKeeper is at " + zooKeeper.getConnectString() + ".");
            out.println();
            out.println("Three nodes of the application start, and share the lines:");
            play(new Customers(simulator, lines), environment(simulator, secret, zooKeeper, database), out);
        }
        out.println();
        out.println("Done. The route is AnswersRoute.java in examples/lines.");
    }

    private static Map<String, String> environment(
            IMessageSimulator simulator, String secret, TestingServer zooKeeper, LocalDatabase database) {
        return Map.of(
                "IMESSAGE_PROJECT_ID",
                PROJECT,
                "IMESSAGE_PROJECT_SECRET",
                secret,
                "IMESSAGE_ADDRESS",
                simulator.grpcAddress(),
                "IMESSAGE_TLS",
                "false",
                "IMESSAGE_MANAGEMENT_ADDRESS",
                simulator.httpAddress(),
                "ZOOKEEPER_ADDRESS",
                zooKeeper.getConnectString(),
                "DATABASE_URL",
                database.url(),
                "LINES_START_FROM",
                "earliest");
    }

    private static void play(Customers customers, Map<String, String> environment, PrintStream out) throws Exception {
        try (Node first = node(1, environment, out);
                Node second = node(2, environment, out);
                Node third = node(3, environment, out)) {
            new Scene(customers, List.of(first, second, third), out).play();
        }
    }

    private static Node node(int number, Map<String, String> environment, PrintStream out) throws Exception {
        Map<String, String> own = new HashMap<>(environment);
        own.put("LINES_NODE", "node-" + number);
        return Node.start("node-" + number, own, out);
    }
}
