// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import io.github.camelimessage.tail.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.curator.framework.CuratorFramework;

/**
 * Reads the shared position without taking it over.
 *
 * @param path of the node above it
 */
record StoredPosition(CuratorFramework zooKeeper, String path) {

    /** Whether all events up to this one are saved as processed. */
    boolean covers(long sequence) throws Exception {
        List<String> keys = zooKeeper.getChildren().forPath(path);
        String stored = new String(zooKeeper.getData().forPath(path + "/" + keys.get(0)), StandardCharsets.UTF_8);
        Checkpoint checkpoint = Checkpoint.parse(stored);
        return LongStream.rangeClosed(checkpoint.position() + 1, sequence).allMatch(checkpoint.completed()::contains);
    }
}
