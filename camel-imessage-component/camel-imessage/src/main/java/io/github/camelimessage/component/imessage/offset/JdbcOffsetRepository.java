// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import io.github.camelimessage.component.imessage.offset.StateTable.Row;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.spi.Metadata;

/**
 * Keeps offsets in a table of a database that several nodes share, a row for each key.
 *
 * <p>The repository that reads a key becomes its owner. From then on writes of the previous owner are refused, so that
 * a node that wrongly believes to be the leader cannot overwrite the position. Each node needs its own repository, and
 * so does each Camel context of a process.
 *
 * <p>When {@link #setState} returns, the value is committed.
 */
@Metadata(
        label = "bean",
        description = "Keeps the positions of imessage:events consumers in a table that several nodes share.",
        annotations = {"interfaceName=org.apache.camel.spi.StateRepository"})
public class JdbcOffsetRepository extends JdbcRepository {

    /** A row as this repository wrote it last. */
    private static final class Held {
        private Row row;

        Held(Row row) {
            this.row = row;
        }
    }

    @Metadata(
            required = true,
            description =
                    "The database, best a pool. Not one that takes part in transactions of the route: what is written"
                            + " is committed at once.")
    private DataSource dataSource;

    @Metadata(
            defaultValue = "imessage_offsets",
            description = "The name of the table, optionally after a schema and a dot.")
    private String table = "imessage_offsets";

    @Metadata(
            defaultValue = "false",
            description = "Whether a table that is missing is created, which takes the right to.")
    private boolean createTable;

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** The default table is {@code imessage_offsets}. */
    public JdbcOffsetRepository() {}

    public JdbcOffsetRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public DataSource getDataSource() {
        return dataSource;
    }

    /**
     * @param dataSource preferably of a connection pool; the caller closes it. It must not take part in transactions of
     *     the route: each write is committed at once
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String getTable() {
        return table;
    }

    /** The name of the table, optionally after a schema and a dot. */
    public void setTable(String table) {
        this.table = table;
    }

    @Override
    public boolean isCreateTable() {
        return createTable;
    }

    /** Whether a missing table is created; the database user needs permission. By default it is not. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    /**
     * Reads a value and becomes the owner of its key.
     *
     * @return null if there is no value yet
     * @throws IllegalArgumentException for a missing key, one that is too long, or one with half a surrogate pair
     * @throws IllegalStateException if the database cannot be read or written
     */
    @Override
    public String getState(String key) {
        String stored = StoredText.ofKey(key);
        String owner = newOwner(); // a new name each time: a hanging write of this repository is refused too
        for (int i = 0; i < ATTEMPTS; i++) {
            Row found = table().find(stored);
            Row taken = found == null ? new Row(null, 1, owner) : new Row(found.value(), found.version() + 1, owner);
            if (found == null ? table().insert(stored, taken) : table().update(stored, found, taken)) {
                held.put(key, new Held(taken));
                return read(taken.value(), key);
            }
        }
        throw busy(key);
    }

    /**
     * @throws IllegalArgumentException for a missing value, or half a surrogate pair in it
     * @throws PositionLostException if another instance owns the key, or its row was removed
     * @throws IllegalStateException if the key was never read here, or if the database cannot be written: it is then
     *     unknown whether the value is saved
     */
    @Override
    public void setState(String key, String value) {
        String stored = StoredText.ofKey(key);
        String text = StoredText.ofValue(value);
        Held mine = held.get(key);
        if (mine == null) {
            throw new IllegalStateException("Read the position " + key + " before you write it");
        }
        synchronized (mine) {
            for (int i = 0; i < ATTEMPTS; i++) {
                Row next = new Row(text, mine.row.version() + 1, mine.row.owner());
                if (table().update(stored, mine.row, next)) {
                    mine.row = next;
                    return;
                }
                mine.row = requireOwn(key, table().find(stored), mine.row.owner());
            }
        }
        throw busy(key);
    }

    /** A write without an answer may have been carried out. Then the row is newer than known here. */
    private Row requireOwn(String key, Row found, String owner) {
        if (found == null) {
            throw new PositionLostException("The position " + key + " was removed from the table " + getTable()
                    + ". Restart the route; it then starts at startFrom");
        }
        if (!found.owner().equals(owner)) {
            throw new PositionLostException("Another instance owns the position " + key + ": " + found.owner());
        }
        return found;
    }
}
