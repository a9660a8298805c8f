// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import io.github.camelimessage.component.imessage.offset.StateTable.Row;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Keeps offsets in a table of a database that several nodes share, a row for each key.
 *
 * <p>Who reads a key takes it over: from then on writes of the one who had it before are refused, so that a node that only
 * believes to be the leader cannot put the position back. This holds between repositories: each node has one of its own, and
 * so has each Camel context of a process.
 *
 * <p>When {@link #setState} returns, the value is committed.
 */
public class JdbcOffsetRepository extends JdbcRepository {

    /** A row as this repository left it. */
    private static final class Held {
        private Row row;

        Held(Row row) {
            this.row = row;
        }
    }

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** The table is {@code imessage_offsets} if no other is set. */
    public JdbcOffsetRepository() {
        super("imessage_offsets");
    }

    public JdbcOffsetRepository(DataSource dataSource) {
        this();
        setDataSource(dataSource);
    }

    /**
     * Reads a value and takes its key over.
     *
     * @return null when there is no value yet
     * @throws IllegalArgumentException for no key, one that is too long, or one with half a surrogate pair
     * @throws IllegalStateException when the database cannot be read or written
     */
    @Override
    public String getState(String key) {
        String stored = StoredText.ofKey(key);
        String owner = newOwner(); // another one each time: a write that hung since before is refused too
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
     * @throws IllegalArgumentException for no value, or half a surrogate pair in it
     * @throws PositionLostException when another instance has taken the key over, or its row was removed
     * @throws IllegalStateException when the key was never read here, or when the database cannot be written: then the value
     *     may be stored or not
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

    /** A write whose answer was lost may have been carried out. Then the row is newer than is known here. */
    private Row requireOwn(String key, Row found, String owner) {
        if (found == null) {
            throw new PositionLostException("The position " + key + " was removed from the table " + getTable()
                    + ". Restart the route, which begins with startFrom then");
        }
        if (!found.owner().equals(owner)) {
            throw new PositionLostException(
                    "Another instance has taken over the position " + key + ": " + found.owner());
        }
        return found;
    }
}
