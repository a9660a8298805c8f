// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException.BadVersionException;
import org.apache.zookeeper.KeeperException.NoNodeException;
import org.apache.zookeeper.KeeperException.NodeExistsException;
import org.apache.zookeeper.data.Stat;

/**
 * Keeps offsets in ZooKeeper, a node for each key, for consumers on several machines of which one leads.
 *
 * <p>A repository that reads a key becomes its owner: writes of the previous owner are then refused. So a node that wrongly
 * considers itself the leader cannot move the position back.
 */
public class ZooKeeperOffsetRepository extends ServiceSupport implements StateRepository<String, String> {

    private final CuratorFramework curator;
    private final String path;

    /** Versions of the nodes as this repository left them. */
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /**
     * @param curator started and closed by its owner
     * @param path of the nodes, for example {@code /imessage/offsets}
     */
    public ZooKeeperOffsetRepository(CuratorFramework curator, String path) {
        this.curator = curator;
        this.path = path;
    }

    @Override
    public String getState(String key) {
        return run(() -> {
            while (true) {
                try {
                    return takeOver(key);
                } catch (NoNodeException e) {
                    create(key);
                } catch (BadVersionException e) {
                    // Written in between: read again.
                }
            }
        });
    }

    private String takeOver(String key) throws Exception {
        Stat stat = new Stat();
        byte[] value = curator.getData().storingStatIn(stat).forPath(node(key));
        Stat taken = curator.setData().withVersion(stat.getVersion()).forPath(node(key), value);
        versions.put(key, taken.getVersion());
        return value.length == 0 ? null : new String(value, StandardCharsets.UTF_8);
    }

    private void create(String key) throws Exception {
        try {
            curator.create().creatingParentsIfNeeded().forPath(node(key), new byte[0]);
        } catch (NodeExistsException e) {
            // by another node, which is fine too
        }
    }

    /** @throws IllegalStateException when another node has taken the key over, or when it was never read */
    @Override
    public void setState(String key, String value) {
        Integer version = versions.get(key);
        if (version == null) {
            throw new IllegalStateException("Read the position " + key + " before you write it");
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        run(() -> {
            try {
                curator.setData().withVersion(version).forPath(node(key), bytes);
            } catch (BadVersionException e) {
                requireOwn(key, version, bytes);
            }
            versions.put(key, version + 1);
            return null;
        });
    }

    /** Curator repeats a write whose answer was lost, and then finds our own write. */
    private void requireOwn(String key, int version, byte[] bytes) throws Exception {
        Stat stat = new Stat();
        byte[] found = curator.getData().storingStatIn(stat).forPath(node(key));
        if (stat.getVersion() != version + 1 || !Arrays.equals(found, bytes)) {
            throw new IllegalStateException("Another node owns the position " + key);
        }
    }

    private String node(String key) {
        return path + "/" + key.replace('/', '_');
    }

    private interface Action {
        String run() throws Exception;
    }

    private static String run(Action action) {
        try {
            return action.run();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }
}
