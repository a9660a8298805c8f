// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of a real data source, which are counted, have the settings of a pool, and fail on command. */
final class TroubledDataSource implements DataSource {

    private final DataSource real;
    final AtomicInteger open = new AtomicInteger();
    private boolean autoCommit = true;
    private int isolation;

    /** Names of the methods of connections and statements that fail. */
    volatile String failing = "";

    /** Whether they do their work before they fail, as when the answer is lost. */
    volatile boolean failingLate;

    TroubledDataSource(DataSource real) {
        this.real = real;
    }

    TroubledDataSource with(boolean autoCommit, int isolation) {
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        open.incrementAndGet();
        if (isolation != 0) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(autoCommit);
        return troubled(Connection.class, connection);
    }

    private <T> T troubled(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    boolean fails = method.getName().equals(failing);
                    if (fails && !failingLate) {
                        throw new SQLException("told to fail", "08006");
                    }
                    if (type == Connection.class && method.getName().equals("close")) {
                        open.decrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, args);
                        if (fails) {
                            throw new SQLException("told to fail", "08006");
                        }
                        return result instanceof PreparedStatement statement
                                ? troubled(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
