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

    private volatile StateTable ready;

    JdbcRepository() {}

    // The options are in the subclasses, since Camel's generator of bean metadata reads the fields of a class alone.

    /** Of a pool, best; owned by the caller. */
    public abstract DataSource getDataSource();

    /** The name of the table, optionally after a schema and a dot. */
    public abstract String getTable();

    /** Whether a table that is missing is created. */
    public abstract boolean isCreateTable();

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
        if (getDataSource() == null) {
            throw new IllegalStateException(
                    "Set the dataSource of the " + getClass().getSimpleName());
        }
        StateTable found = new StateTable(getDataSource(), getTable());
        if (isCreateTable()) {
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
        return new IllegalStateException("The row of the key '" + key + "' in the table " + getTable()
                + " was changed by others during each of " + ATTEMPTS + " attempts");
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + getTable() + "]";
    }
}
