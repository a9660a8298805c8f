// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A table of keys and values. A write needs the version and the owner of the row, so that one of several concurrent
 * writes succeeds.
 */
final class StateTable extends SqlTable {

    /** A row without its key. */
    record Row(String value, long version, String owner) {

        @Override
        public String toString() {
            return "Row[" + version + ", " + owner + "]";
        }
    }

    /** @throws IllegalArgumentException if the name is not an identifier, optionally with a schema before it */
    StateTable(DataSource dataSource, String name) {
        super(dataSource, name, "state_key, state_value, state_version, state_owner");
    }

    @Override
    protected List<String> creation(String text) {
        return List.of("CREATE TABLE " + name() + " (state_key VARCHAR(" + StoredText.KEY_LIMIT
                + ") NOT NULL PRIMARY KEY, state_value " + text
                + ", state_version BIGINT NOT NULL, state_owner VARCHAR("
                + StoredText.KEY_LIMIT + ") NOT NULL)");
    }

    /** @return null if there is none */
    Row find(String key) {
        return run(
                "SELECT state_value, state_version, state_owner FROM " + name() + " WHERE state_key = ?",
                true,
                statement -> {
                    statement.setString(1, key);
                    try (ResultSet found = statement.executeQuery()) {
                        return found.next() ? new Row(found.getString(1), found.getLong(2), found.getString(3)) : null;
                    }
                });
    }

    /** @return false if the key has a row already */
    boolean insert(String key, Row row) {
        try {
            return attempt(
                    "INSERT INTO " + name()
                            + " (state_value, state_version, state_owner, state_key) VALUES (?, ?, ?, ?)",
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

    /** @return false if the row has changed */
    boolean update(String key, Row found, Row next) {
        return run(
                "UPDATE " + name() + " SET state_value = ?, state_version = ?, state_owner = ?"
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
}
