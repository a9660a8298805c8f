// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("database")
class PostgreSqlQuestionTest extends JdbcQuestionSuite {

    @Override
    Database open() throws Exception {
        return new PostgreSqlDatabase();
    }
}
