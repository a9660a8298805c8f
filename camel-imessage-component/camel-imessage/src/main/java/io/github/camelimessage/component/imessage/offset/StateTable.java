// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A table of keys and values. A row is only written by who knows its version and owner, so that of several who write at once
 * one succeeds. Each statement is a transaction of its own, whatever the data source does about them, in SQL that H2,
 * PostgreSQL and MariaDB have in common.
 *
 * <p>What a driver says about a statement with a value is not passed on, since some drivers quote the value.
 */
final class StateTable {

    /** A row without its key. */
    record Row(String value, long version, String owner) {

        @Override
        public String toString() {
            return "Row[" + version + ", " + owner + "]";
        }
    }

    /** How long the database may take for a statement: another transaction may have locked the row. */
    private static final int STATEMENT_SECONDS = 10;

    /** How often a transaction that the database rolled back for the sake of another one is repeated. */
    private static final int REPEATS = 20;

    /** PostgreSQL cuts longer names. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** The serialization failure of the standard, and PostgreSQL's deadlock. */
    private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

    private static final String COLUMNS = "state_key, state_value, state_version, state_owner";

    private final DataSource dataSource;
    private final String name;

    /** @throws IllegalArgumentException when the name is no identifier, which may have a schema before it */
    StateTable(DataSource dataSource, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The table must be a name of letters, digits and _, at most 63 of them,"
                    + " or two with a dot between them: '" + name + "'");
        }
        this.dataSource = dataSource;
        this.name = name;
    }

    /** @throws IllegalStateException when the table cannot be read, or there is none */
    void check() {
        run(select(), true, PreparedStatement::execute);
    }

    private String select() {
        return "SELECT " + COLUMNS + " FROM " + name + " WHERE 1 = 0";
    }

    /** Creates the table unless it is there. */
    void createMissing() {
        try {
            attempt(select(), PreparedStatement::execute);
        } catch (SQLException e) {
            if (!isRefused(e)) {
                throw failure(e, true);
            }
            create();
        }
    }

    private void create() {
        String text = run("SELECT 1", true, statement -> textType(statement.getConnection()));
        try {
            run(
                    "CREATE TABLE " + name + " (state_key VARCHAR(" + StoredText.KEY_LIMIT + ") NOT NULL PRIMARY KEY,"
                            + " state_value " + text + ", state_version BIGINT NOT NULL, state_owner VARCHAR("
                            + StoredText.KEY_LIMIT + ") NOT NULL)",
                    true,
                    PreparedStatement::execute);
        } catch (IllegalStateException e) {
            checkAfter(e); // another node may have been first
        }
    }

    /** MariaDB's TEXT ends at 64 kB, and others do not know its longer ones. */
    private static String textType(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return product.contains("mariadb") || product.contains("mysql") ? "MEDIUMTEXT" : "TEXT";
    }

    private void checkAfter(IllegalStateException failure) {
        try {
            check();
        } catch (IllegalStateException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** @return null when there is none */
    Row find(String key) {
        return run(
                "SELECT state_value, state_version, state_owner FROM " + name + " WHERE state_key = ?",
                true,
                statement -> {
                    statement.setString(1, key);
                    try (ResultSet found = statement.executeQuery()) {
                        return found.next() ? new Row(found.getString(1), found.getLong(2), found.getString(3)) : null;
                    }
                });
    }

    /** @return false when the key has a row already */
    boolean insert(String key, Row row) {
        try {
            return attempt(
                    "INSERT INTO " + name + " (state_value, state_version, state_owner, state_key) VALUES (?, ?, ?, ?)",
                    statement -> {
                        bind(statement, row, key);
                        return statement.executeUpdate() == 1;
                    });
        } catch (SQLException e) {
            if (isOfClass("23", e) && find(key) != null) {
                return false;
            }
            throw failure(e, row.value() == null);
        }
    }

    /** @return false when the row is no longer as it was found */
    boolean update(String key, Row found, Row next) {
        return run(
                "UPDATE " + name + " SET state_value = ?, state_version = ?, state_owner = ?"
                        + " WHERE state_key = ? AND state_version = ? AND state_owner = ?",
                false,
                statement -> {
                    bind(statement, next, key);
                    statement.setLong(5, found.version());
                    statement.setString(6, found.owner());
                    return statement.executeUpdate() == 1;
                });
    }

    private static void bind(PreparedStatement statement, Row row, String key) throws SQLException {
        statement.setString(1, row.value());
        statement.setLong(2, row.version());
        statement.setString(3, row.owner());
        statement.setString(4, key);
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** @param isFreeOfValues whether what a driver says about it may be passed on */
    private <T> T run(String sql, boolean isFreeOfValues, Work<T> work) {
        try {
            return attempt(sql, work);
        } catch (SQLException e) {
            throw failure(e, isFreeOfValues);
        }
    }

    private <T> T attempt(String sql, Work<T> work) throws SQLException {
        for (int left = REPEATS; ; left--) {
            try (Connection connection = connect()) {
                return transact(connection, sql, work);
            } catch (SQLException e) {
                if (left == 0 || !ROLLED_BACK.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "There is no connection to the database of the table " + name + ": " + e.getMessage(), e);
        }
    }

    private static <T> T transact(Connection connection, String sql, Work<T> work) throws SQLException {
        boolean commits = !connection.getAutoCommit();
        boolean done = false;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            T result = work.run(statement);
            if (commits) {
                connection.commit();
            }
            done = true;
            return result;
        } finally {
            if (commits && !done) {
                rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The failure before it says more.
        }
    }

    private IllegalStateException failure(SQLException e, boolean isFreeOfValues) {
        String message = "The table " + name + " cannot be used: ";
        String state = e.getClass().getSimpleName() + ", SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
        String hint = isRefused(e) ? ". Does it have the columns " + COLUMNS + "? createTable=true creates it" : "";
        return isFreeOfValues
                ? new IllegalStateException(message + e.getMessage() + " (" + state + ")" + hint, e)
                : new IllegalStateException(message + state + hint);
    }

    /** The class of what is not there, or not allowed. */
    private static boolean isRefused(SQLException failure) {
        return isOfClass("42", failure);
    }

    private static boolean isOfClass(String sqlClass, SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(sqlClass);
    }

    @Override
    public String toString() {
        return name;
    }
}
