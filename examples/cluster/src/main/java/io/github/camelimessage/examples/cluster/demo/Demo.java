// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.PrintStream;
import java.util.Map;
import java.util.UUID;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;
import org.apache.curator.test.TestingServer;

/** Two instances of the application, a simulator of iMessage, and a ZooKeeper. */
public final class Demo {

    private Demo() {}

    /**
     * Runs the demonstration and cleans up.
     *
     * @param zooKeeper address of a running ZooKeeper, {@code host:port}, or null to start one
     * @throws IllegalStateException if an answer was lost, sent twice, or took too long
     */
    public static void run(PrintStream out, String zooKeeper) throws Exception {
        if (zooKeeper != null) {
            play(out, zooKeeper);
            return;
        }
        try (TestingServer own = LocalZooKeeper.start()) {
            play(out, own.getConnectString());
        }
    }

    private static void play(PrintStream out, String zooKeeper) throws Exception {
        String path = "/concierge-demo-" + UUID.randomUUID();
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                        .duplicateWrites(DuplicateWrites.REJECT)
                        .start();
                CuratorFramework client =
                        CuratorFrameworkFactory.newClient(zooKeeper, new ExponentialBackoffRetry(100, 3))) {
            client.start();
            out.println("iMessage is simulated at " + simulator.grpcAddress() + ", ZooKeeper is at " + zooKeeper + ".");
            out.println();
            out.println("Two instances of the application start, and elect a leader:");
            Map<String, String> settings = Map.of(
                    "IMESSAGE_ADDRESS",
                    simulator.grpcAddress(),
                    "IMESSAGE_TOKEN",
                    simulator.token(),
                    "IMESSAGE_TLS",
                    "false",
                    "ZOOKEEPER_ADDRESS",
                    zooKeeper,
                    "ZOOKEEPER_PATH",
                    path,
                    "CONCIERGE_START_FROM",
                    "earliest");
            try (Instance first = Instance.start("concierge-1", settings, out);
                    Instance second = Instance.start("concierge-2", settings, out)) {
                new Scene(simulator, first, second, new StoredPosition(client, path + "/offsets"), out).play();
            } finally {
                client.delete().quietly().deletingChildrenIfNeeded().forPath(path);
            }
        }
        out.println();
        out.println("Done. The route is ConciergeRoute.java in examples/cluster.");
    }
}
