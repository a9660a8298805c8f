// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import io.github.camelimessage.component.imessage.offset.PositionLostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException.BadVersionException;
import org.apache.zookeeper.KeeperException.NodeExistsException;
import org.apache.zookeeper.data.Stat;

/**
 * Saves positions in ZooKeeper, in one node for each key.
 *
 * <p>An instance that reads a position takes it over: writes of the previous owner are refused from then on. So an
 * instance that only believes that it is the leader cannot reset the position.
 */
public class ZooKeeperOffsetRepository extends ServiceSupport implements StateRepository<String, String> {

    private final CuratorFramework zooKeeper;
    private final String path;

    /** Versions of the nodes after the last write of this instance. */
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /**
     * @param zooKeeper started and closed by its owner
     * @param path of the nodes, for example {@code /concierge/offsets}
     */
    public ZooKeeperOffsetRepository(CuratorFramework zooKeeper, String path) {
        this.zooKeeper = zooKeeper;
        this.path = path;
    }

    /** Reads a position and takes it over; null if there is none yet. */
    @Override
    public String getState(String key) {
        return run(() -> {
            String node = node(key);
            createMissing(node);
            while (true) {
                Stat found = new Stat();
                byte[] value = zooKeeper.getData().storingStatIn(found).forPath(node);
                try {
                    Stat taken =
                            zooKeeper.setData().withVersion(found.getVersion()).forPath(node, value);
                    versions.put(key, taken.getVersion());
                    return value.length == 0 ? null : new String(value, StandardCharsets.UTF_8);
                } catch (BadVersionException e) {
                    // Changed in between: read again.
                }
            }
        });
    }

    private void createMissing(String node) throws Exception {
        try {
            zooKeeper.create().creatingParentsIfNeeded().forPath(node, new byte[0]);
        } catch (NodeExistsException e) {
            // The usual case, except for the first time.
        }
    }

    /**
     * @throws PositionLostException if another instance has taken the position over
     * @throws IllegalStateException if this instance has not read it
     */
    @Override
    public void setState(String key, String value) {
        Integer version = versions.get(key);
        if (version == null) {
            throw new IllegalStateException("Read the position " + key + " before you write it");
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        run(() -> {
            try {
                zooKeeper.setData().withVersion(version).forPath(node(key), bytes);
            } catch (BadVersionException e) {
                requireOwn(key, version + 1, bytes);
            }
            return versions.put(key, version + 1);
        });
    }

    /** Curator retries a write whose answer was lost, and then finds its own write. */
    private void requireOwn(String key, int version, byte[] bytes) throws Exception {
        Stat stat = new Stat();
        byte[] found = zooKeeper.getData().storingStatIn(stat).forPath(node(key));
        if (stat.getVersion() != version || !Arrays.equals(found, bytes)) {
            throw new PositionLostException("Another instance owns the position " + key);
        }
    }

    private String node(String key) {
        return path + "/" + key.replace('/', '_');
    }

    private static <T> T run(Callable<T> action) {
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException(e);
        } catch (Exception e) {
            throw new RuntimeCamelException(e);
        }
    }
}
