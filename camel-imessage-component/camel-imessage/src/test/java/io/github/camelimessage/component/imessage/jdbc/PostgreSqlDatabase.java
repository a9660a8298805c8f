// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of the Debian package. */
final class PostgreSqlDatabase implements Database {

    private final ServerProcess server = new ServerProcess("postgres");
    private final Path programs = programs();
    private final int port = ServerProcess.freePort();
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    PostgreSqlDatabase() throws Exception {
        dataSource.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=10");
        dataSource.setUser("test");
        server.run(
                programs.resolve("initdb").toString(),
                "-D",
                "data",
                "-U",
                "test",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync");
        start();
    }

    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            throw new IllegalStateException("Install the package postgresql: there is no " + versions);
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
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
                programs.resolve("postgres").toString(),
                "-F", // the process is killed, and not the system, which keeps what was written
                "-D",
                "data",
                "-p",
                "" + port,
                "-h",
                "127.0.0.1",
                "-k",
                server.directory().toString());
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
