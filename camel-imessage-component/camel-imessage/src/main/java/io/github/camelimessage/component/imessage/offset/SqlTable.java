// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A table of a database. Each statement is its own transaction, whatever the data source is configured to do, in SQL
 * that H2, PostgreSQL and MariaDB have in common.
 *
 * <p>What a driver says about a statement with a value is not passed on, since some drivers quote the value.
 */
public abstract class SqlTable {

    /** How long the database may take for a statement: another transaction may have locked the row. */
    private static final int STATEMENT_SECONDS = 10;

    /** How often a transaction that the database rolled back for the sake of another one is repeated. */
    private static final int REPEATS = 20;

    /** PostgreSQL cuts longer names. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** The serialization failure of the standard, and PostgreSQL's deadlock. */
    private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

    private final DataSource dataSource;
    private final String name;
    private final String columns;

    /**
     * @param columns all there are, with commas between them
     * @throws IllegalArgumentException if the name is not an identifier, optionally after a schema
     */
    protected SqlTable(DataSource dataSource, String name, String columns) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The table must be a name of letters, digits and _, at most 63 of them,"
                    + " or two with a dot between them: '" + name + "'");
        }
        this.dataSource = dataSource;
        this.name = name;
        this.columns = columns;
    }

    /**
     * The statements that create the table.
     *
     * @param text the type of a column for long text
     */
    protected abstract List<String> creation(String text);

    protected final String name() {
        return name;
    }

    protected final String columns() {
        return columns;
    }

    /** @throws IllegalStateException when the table cannot be read, or there is none */
    public final void check() {
        run(select(), true, PreparedStatement::execute);
    }

    private String select() {
        return "SELECT " + columns + " FROM " + name + " WHERE 1 = 0";
    }

    /** Creates the table unless it is there. */
    public final void createMissing() {
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
            creation(text).forEach(statement -> run(statement, true, PreparedStatement::execute));
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

    /** What is done with a statement. */
    protected interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** @param isFreeOfValues whether what a driver says about it may be passed on */
    protected final <T> T run(String sql, boolean isFreeOfValues, Work<T> work) {
        try {
            return attempt(sql, work);
        } catch (SQLException e) {
            throw failure(e, isFreeOfValues);
        }
    }

    protected final <T> T attempt(String sql, Work<T> work) throws SQLException {
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

    protected final IllegalStateException failure(SQLException e, boolean isFreeOfValues) {
        String message = "The table " + name + " cannot be used: ";
        String state = e.getClass().getSimpleName() + ", SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
        String hint = isRefused(e) ? ". Does it have the columns " + columns + "? createTable=true creates it" : "";
        return isFreeOfValues
                ? new IllegalStateException(message + e.getMessage() + " (" + state + ")" + hint, e)
                : new IllegalStateException(message + state + hint);
    }

    /** The class of what is not there, or not allowed. */
    private static boolean isRefused(SQLException failure) {
        return isOfClass("42", failure);
    }

    protected static boolean isOfClass(String sqlClass, SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(sqlClass);
    }

    @Override
    public String toString() {
        return name;
    }
}
