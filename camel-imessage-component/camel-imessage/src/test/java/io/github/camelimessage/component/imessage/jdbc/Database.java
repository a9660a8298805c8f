// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import javax.sql.DataSource;

/** A database of a test, with nothing in it. */
interface Database extends AutoCloseable {

    DataSource dataSource();

    /** Ends it as a crash would. */
    void kill() throws Exception;

    /** Starts it again, at the same address. */
    void start() throws Exception;

    @Override
    void close() throws Exception;
}
