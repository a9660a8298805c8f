// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import java.util.Map;
import org.apache.curator.test.InstanceSpec;
import org.apache.curator.test.TestingServer;

/** A ZooKeeper in this process, reachable from this machine only, on a free port. */
final class LocalZooKeeper {

    /** The precision of the session timeout. */
    private static final int TICK_MILLIS = 500;

    private LocalZooKeeper() {}

    static TestingServer start() throws Exception {
        Map<String, Object> settings = Map.of(
                "clientPortAddress", "localhost",
                "admin.enableServer", "false",
                "forceSync", "no"); // its data is deleted with it
        return new TestingServer(new InstanceSpec(null, 0, -1, -1, true, -1, TICK_MILLIS, -1, settings), true);
    }
}
