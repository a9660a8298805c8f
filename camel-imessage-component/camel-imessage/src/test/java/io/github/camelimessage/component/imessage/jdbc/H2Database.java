// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** H2 behind a socket, which can be closed, with a file. It stays open between connections, as a server does. */
final class H2Database implements Database {

    private final Path directory;
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private Server server;
    private int port;

    H2Database(Path directory) throws SQLException {
        this.directory = directory;
        start();
        dataSource.setURL("jdbc:h2:tcp://127.0.0.1:" + port + "/./test;DB_CLOSE_DELAY=-1");
        dataSource.setUser("sa");
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void kill() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN"); // because the last connection no longer does it
        }
        server.stop(); // with all connections
    }

    @Override
    public void start() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "" + port, "-ifNotExists", "-baseDir", directory.toString())
                .start();
        port = server.getPort();
    }

    @Override
    public void close() throws SQLException {
        kill();
    }
}
