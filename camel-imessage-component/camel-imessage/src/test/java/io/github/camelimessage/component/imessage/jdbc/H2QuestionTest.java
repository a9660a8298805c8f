// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

class H2QuestionTest extends JdbcQuestionSuite {

    @Override
    Database open() throws Exception {
        return new H2Database(directory);
    }
}
