// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB of the Debian package, with the collation of its package, to which A and a, or "a " and "a", are equal. */
final class MariaDbDatabase implements Database {

    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

    private final ServerProcess server = new ServerProcess("mysql");
    private final int port = ServerProcess.freePort();
    private final MariaDbDataSource dataSource;

    MariaDbDatabase() throws Exception {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException("Install the package mariadb-server: there is no " + PROGRAM);
        }
        dataSource = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/test?user=root&connectTimeout=10000");
        server.run(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data(),
                temporary(),
                "--auth-root-authentication-method=normal");
        start();
    }

    private Path data() {
        return server.directory().resolve("data");
    }

    /** A server that starts deletes the temporary tables of others that have the same directory, such as /tmp. */
    private String temporary() {
        return "--tmpdir=" + server.directory();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void kill() throws Exception {
        server.kill();
    }

    @Override
    public void start() throws Exception {
        server.start(
                dataSource,
                PROGRAM.toString(),
                "--no-defaults",
                "--innodb-flush-log-at-trx-commit=2", // the process is killed, and not the system, which keeps the log
                "--datadir=" + data(),
                temporary(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + server.directory().resolve("socket"),
                "--pid-file=" + server.directory().resolve("pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci");
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
