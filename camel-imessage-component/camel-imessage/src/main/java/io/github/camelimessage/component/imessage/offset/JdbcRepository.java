// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.lang.management.ManagementFactory;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/** The common part of repositories in a table of a database: H2, PostgreSQL and MariaDB. */
public abstract class JdbcRepository extends ServiceSupport implements StateRepository<String, String> {

    /** How often a row is read again if others keep changing it; each time one of them succeeds. */
    static final int ATTEMPTS = 100;

    /** Characters of the process in the name of an owner, in addition to the 37 of the unique part. */
    private static final int PROCESS_LIMIT = 200;

    private DataSource dataSource;
    private String table;
    private boolean createTable;
    private volatile StateTable ready;

    JdbcRepository(String table) {
        this.table = table;
    }

    /**
     * @param dataSource preferably a pool; the caller closes it. It must not take part in transactions of the route:
     *     each write is committed at once
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The name of the table, optionally with a schema and a dot before it. */
    public void setTable(String table) {
        this.table = table;
    }

    public String getTable() {
        return table;
    }

    /** Whether a missing table is created, which needs the permission to do so. By default it is not. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    public boolean isCreateTable() {
        return createTable;
    }

    /** @throws IllegalStateException if the table cannot be used */
    @Override
    protected void doStart() throws Exception {
        table();
    }

    /**
     * The table, which is checked or created at the first use, because the database may not have been available at the
     * start.
     */
    StateTable table() {
        StateTable found = ready;
        if (found == null) {
            found = prepared();
            ready = found;
        }
        return found;
    }

    private StateTable prepared() {
        if (dataSource == null) {
            throw new IllegalStateException(
                    "Set the dataSource of the " + getClass().getSimpleName());
        }
        StateTable found = new StateTable(dataSource, table);
        if (createTable) {
            found.createMissing();
        } else {
            found.check();
        }
        return found;
    }

    /** A unique name of an owner of a row: the process, for people, and a UUID. */
    static String newOwner() {
        String process = StoredText.ofValue(ManagementFactory.getRuntimeMXBean().getName()); // such as 1234@host
        return process.substring(0, Math.min(process.length(), PROCESS_LIMIT)) + "/" + UUID.randomUUID();
    }

    /** @throws IllegalStateException if it was not saved here */
    static String read(String stored, String key) {
        try {
            return StoredText.read(stored);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The value under the key '" + key + "' is damaged: " + e.getMessage(), e);
        }
    }

    IllegalStateException busy(String key) {
        return new IllegalStateException("The row of the key '" + key + "' in the table " + table
                + " was changed by others during each of " + ATTEMPTS + " attempts");
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + table + "]";
    }
}
