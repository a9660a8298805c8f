// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes, of which the one that leads is killed. */
@Tag("proof")
@Timeout(600)
class DemoTest {

    @Test
    void theOtherInstanceTakesOverAndNothingIsLostOrSentTwice() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TestingServer zooKeeper = LocalZooKeeper.start();
                CuratorFramework client =
                        CuratorFrameworkFactory.newClient(zooKeeper.getConnectString(), new RetryOneTime(100))) {
            Demo.run(new PrintStream(out, true, StandardCharsets.UTF_8), zooKeeper.getConnectString());

            client.start();
            assertThat(client.getChildren().forPath("/"))
                    .as("nodes left in an existing ZooKeeper")
                    .containsExactly("zookeeper");
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        ": I lead.",
                        "it is killed",
                        ": I lead.",
                        "21 questions, 21 answers: nothing was lost, nothing was said twice.",
                        "3 answers were sent again",
                        "Done.");
    }
}
