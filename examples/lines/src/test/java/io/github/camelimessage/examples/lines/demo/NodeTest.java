// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class NodeTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    /** It ends when its standard input is closed, and ZooKeeper, the database and iMessage are not available. */
    @Test
    void aNodeAnswersOnItsLinesAndEndsWhenAllAroundItIsGone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                        .project("demo", "secret")
                        .lineWorlds(true)
                        .dedicatedLine("one", "+15550000001")
                        .dedicatedLine("two", "+15550000002")
                        .start();
                TestingServer zooKeeper = LocalZooKeeper.start();
                LocalDatabase database = LocalDatabase.start();
                Node node = Node.start(
                        "only",
                        Map.of(
                                "IMESSAGE_PROJECT_ID", "demo",
                                "IMESSAGE_PROJECT_SECRET", "secret",
                                "IMESSAGE_ADDRESS", simulator.grpcAddress(),
                                "IMESSAGE_TLS", "false",
                                "IMESSAGE_MANAGEMENT_ADDRESS", simulator.httpAddress(),
                                "ZOOKEEPER_ADDRESS", zooKeeper.getConnectString(),
                                "DATABASE_URL", database.url(),
                                "LINES_START_FROM", "earliest",
                                "LINES_NODE", "only"),
                        new PrintStream(out, true, StandardCharsets.UTF_8))) {
            Customers customers = new Customers(simulator, List.of("one", "two"));
            customers.ask(customers.lines());
            await().atMost(SOON).until(customers::allAnswered);
            assertThat(customers.lastAnswer("two")).isEqualTo("only thanks you.");
            simulator.close();
            zooKeeper.close();
            database.close();

            assertThat(node.end()).as("%s", out).isTrue();
        }
    }
}
