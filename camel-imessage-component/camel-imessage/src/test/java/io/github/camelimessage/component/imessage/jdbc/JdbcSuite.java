// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests with one database, without tables before each of them. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcSuite {

    static final String KEY = "imessage:photon:example.com/path";

    @TempDir
    static Path directory;

    Database database;
    DataSource dataSource;

    abstract Database open() throws Exception;

    @BeforeAll
    void openDatabase() throws Exception {
        database = open();
        dataSource = database.dataSource();
    }

    @AfterAll
    void closeDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void dropTables() throws SQLException {
        execute("DROP TABLE IF EXISTS imessage_offsets");
        execute("DROP TABLE IF EXISTS imessage_secrets");
    }

    JdbcOffsetRepository offsets() {
        return offsets(dataSource);
    }

    static JdbcOffsetRepository offsets(DataSource dataSource) {
        JdbcOffsetRepository repository = new JdbcOffsetRepository(dataSource);
        repository.setCreateTable(true);
        return repository;
    }

    JdbcSecretRepository secrets() {
        JdbcSecretRepository repository = new JdbcSecretRepository(dataSource);
        repository.setCreateTable(true);
        return repository;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
