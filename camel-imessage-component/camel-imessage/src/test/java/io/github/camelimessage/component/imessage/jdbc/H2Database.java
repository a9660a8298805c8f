// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** H2 behind a socket, which can be closed, with a file. */
final class H2Database implements Database {

    private final Path directory;
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private Server server;
    private int port;

    H2Database(Path directory) throws SQLException {
        this.directory = directory;
        start();
        dataSource.setURL("jdbc:h2:tcp://127.0.0.1:" + port + "/./test");
        dataSource.setUser("sa");
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void kill() {
        server.stop(); // with all connections, and the database
    }

    @Override
    public void start() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "" + port, "-ifNotExists", "-baseDir", directory.toString())
                .start();
        port = server.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
