// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class InstanceTest {

    /** After its parent was killed: a closed standard input, no ZooKeeper, no iMessage. */
    @Test
    void anInstanceEndsWhenAllAroundItIsGone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TestingServer zooKeeper = LocalZooKeeper.start();
                IMessageSimulator simulator = IMessageSimulator.builder().start();
                Instance instance = Instance.start(
                        "only",
                        Map.of(
                                "IMESSAGE_ADDRESS", simulator.grpcAddress(),
                                "IMESSAGE_TOKEN", simulator.token(),
                                "IMESSAGE_TLS", "false",
                                "ZOOKEEPER_ADDRESS", zooKeeper.getConnectString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8))) {
            await().atMost(Duration.ofSeconds(90)).until(instance::leads);
            simulator.close();
            zooKeeper.close();

            assertThat(instance.end()).as("%s", out).isTrue();
        }
    }
}
