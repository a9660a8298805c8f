// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("database")
class MariaDbOneDatabaseTest extends OneDatabaseSuite {

    @Override
    Database open() throws Exception {
        return new MariaDbDatabase();
    }

    @Override
    String adapted(String sql) {
        return sql.replace("TEXT", "MEDIUMTEXT")
                .replace("messageId VARCHAR(255)", "messageId VARCHAR(255) COLLATE utf8mb4_bin");
    }
}
