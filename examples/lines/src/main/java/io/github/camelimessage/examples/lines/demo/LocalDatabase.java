// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import java.sql.SQLException;
import org.h2.tools.Server;

/** A database in this process, reachable from this machine only, on a free port. Its data is lost when it stops. */
final class LocalDatabase implements AutoCloseable {

    static {
        System.setProperty("h2.bindAddress", "localhost");
    }

    private final Server server;

    private LocalDatabase(Server server) {
        this.server = server;
    }

    static LocalDatabase start() throws SQLException {
        return new LocalDatabase(
                Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start());
    }

    String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:lines;DB_CLOSE_DELAY=-1";
    }

    @Override
    public void close() {
        server.stop();
    }
}
