// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("jdk")
class H2RouteTest extends JdbcRouteSuite {

    @Override
    Database open() throws Exception {
        return new H2Database(directory);
    }
}
