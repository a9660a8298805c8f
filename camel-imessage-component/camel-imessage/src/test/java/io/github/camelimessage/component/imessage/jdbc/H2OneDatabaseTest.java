// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

class H2OneDatabaseTest extends OneDatabaseSuite {

    @Override
    Database open() throws Exception {
        return new H2Database(directory);
    }
}
