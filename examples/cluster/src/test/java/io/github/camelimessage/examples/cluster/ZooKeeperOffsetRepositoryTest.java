// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.examples.cluster.demo.LocalZooKeeper;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ZooKeeperOffsetRepositoryTest {

    private static final String KEY = "imessage:photon:example.com/path";

    private TestingServer zooKeeper;
    private CuratorFramework client;
    private ZooKeeperOffsetRepository one;
    private ZooKeeperOffsetRepository other;

    @BeforeEach
    void start() throws Exception {
        zooKeeper = LocalZooKeeper.start();
        client = CuratorFrameworkFactory.newClient(zooKeeper.getConnectString(), new RetryOneTime(100));
        client.start();
        one = new ZooKeeperOffsetRepository(client, "/a/b");
        other = new ZooKeeperOffsetRepository(client, "/a/b");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        zooKeeper.close();
    }

    @Test
    void thereIsNoPositionAtFirst() {
        assertThat(one.getState(KEY)).isNull();
        assertThat(one.getState(KEY)).isNull();
    }

    @Test
    void theOtherReadsWhatWasWrittenLast() {
        one.getState(KEY);
        one.setState(KEY, "1");
        one.setState(KEY, "2;4-5");

        assertThat(other.getState(KEY)).isEqualTo("2;4-5");
    }

    @Test
    void whoLostThePositionCannotPutItBack() {
        one.getState(KEY);
        one.setState(KEY, "1");
        other.getState(KEY);

        assertThatThrownBy(() -> one.setState(KEY, "2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Another instance owns the position " + KEY);
        other.setState(KEY, "3");
        assertThatThrownBy(() -> one.setState(KEY, "4")).isInstanceOf(IllegalStateException.class);
        assertThat(one.getState(KEY)).as("taken back").isEqualTo("3");
        one.setState(KEY, "5");
        assertThat(other.getState(KEY)).isEqualTo("5");
    }

    @Test
    void aPositionThatWasNotReadIsNotWritten() {
        assertThatThrownBy(() -> one.setState(KEY, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Read the position " + KEY);
    }

    @Test
    void keysAreKeptApart() {
        one.getState("a");
        one.setState("a", "1");
        one.getState("b");
        one.setState("b", "2");

        assertThat(other.getState("a")).isEqualTo("1");
        assertThat(other.getState("b")).isEqualTo("2");
    }
}
