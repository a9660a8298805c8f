// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import io.github.camelimessage.component.imessage.offset.StateTable.Row;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.apache.camel.spi.Metadata;

/**
 * Keeps secrets, for the option {@code webhookSecretRepository}, in a table of a database that several nodes share.
 * They are encrypted with AES-GCM and a user's key; without a key nothing is saved unless plain text is allowed. Any
 * node may write, and the last write wins. So do not use it for positions.
 */
@Metadata(
        label = "bean",
        description = "Keeps the secrets of imessage webhooks, encrypted, in a table that several nodes share.",
        annotations = {"interfaceName=org.apache.camel.spi.StateRepository"})
public class JdbcSecretRepository extends JdbcRepository {

    @Metadata(
            required = true,
            description =
                    "The database, best a pool. Not one that takes part in transactions of the route: what is written"
                            + " is committed at once.")
    private DataSource dataSource;

    @Metadata(
            defaultValue = "imessage_secrets",
            description = "The name of the table, optionally after a schema and a dot.")
    private String table = "imessage_secrets";

    @Metadata(
            defaultValue = "false",
            description = "Whether a table that is missing is created, which takes the right to.")
    private boolean createTable;

    @Metadata(
            secret = true,
            javaType = "java.lang.String",
            description =
                    "The key that secrets are encrypted with, the same on all nodes: 16, 24 or 32 bytes in base64.")
    private SecretCipher encryptionKey;

    @Metadata(
            defaultValue = "false",
            description = "Whether secrets may be stored as they are when there is no encryptionKey.")
    private boolean plainTextAllowed;

    /** The default table is {@code imessage_secrets}. */
    public JdbcSecretRepository() {}

    public JdbcSecretRepository(DataSource dataSource) {
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
     * The key that encrypts the secrets, the same on all nodes.
     *
     * @param base64 16, 24 or 32 bytes in base64
     * @throws IllegalArgumentException for any other value
     */
    public void setEncryptionKey(String base64) {
        setSecretKey(SecretCipher.key(base64));
    }

    /** The key as a bean, for example from a key store. */
    public void setSecretKey(SecretKey key) {
        encryptionKey = new SecretCipher(key);
    }

    /** Whether secrets may be saved in plain text if there is no key. By default they may not. */
    public void setPlainTextAllowed(boolean plainTextAllowed) {
        this.plainTextAllowed = plainTextAllowed;
    }

    public boolean isPlainTextAllowed() {
        return plainTextAllowed;
    }

    @Override
    protected void doStart() throws Exception {
        requireChoice();
        super.doStart();
    }

    private void requireChoice() {
        if (encryptionKey == null && !plainTextAllowed) {
            throw new IllegalStateException("Secrets are not saved in plain text: set the encryptionKey of the"
                    + " JdbcSecretRepository, or plainTextAllowed=true");
        }
    }

    /**
     * @return null if there is no value
     * @throws IllegalArgumentException for a missing key, one that is too long, or one with half a surrogate pair
     * @throws IllegalStateException if the database cannot be read, or the value cannot be decrypted
     */
    @Override
    public String getState(String key) {
        requireChoice();
        String stored = StoredText.ofKey(key);
        Row found = table().find(stored);
        return found == null || found.value() == null ? null : open(key, stored, found.value());
    }

    private String open(String key, String row, String value) {
        boolean encrypted = value.startsWith(SecretCipher.MARK);
        if (encrypted != (encryptionKey != null)) {
            throw new IllegalStateException("The secret under the key '" + key + "' is "
                    + (encrypted
                            ? "encrypted: set the encryptionKey"
                            : "in plain text, but an encryptionKey is set: remove its row, or the encryptionKey"));
        }
        try {
            return encrypted ? encryptionKey.decrypt(row, value) : read(value, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret under the key '" + key
                            + "' cannot be decrypted: it was encrypted with another encryptionKey, or the row was"
                            + " changed",
                    e);
        }
    }

    /**
     * @throws IllegalArgumentException for a missing value, or half a surrogate pair in it
     * @throws IllegalStateException if the database cannot be written
     */
    @Override
    public void setState(String key, String value) {
        requireChoice();
        String stored = StoredText.ofKey(key);
        String plain = StoredText.ofValue(value);
        String text = encryptionKey == null ? plain : encryptionKey.encrypt(stored, value);
        String owner = newOwner();
        for (int i = 0; i < ATTEMPTS; i++) {
            Row found = table().find(stored);
            Row next = new Row(text, found == null ? 1 : found.version() + 1, owner);
            if (found == null ? table().insert(stored, next) : table().update(stored, found, next)) {
                return;
            }
        }
        throw busy(key);
    }
}
