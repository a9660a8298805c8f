// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.http2.ConnectionShutdownException;

/**
 * Leaves retries to the caller. OkHttp has {@code retryOnConnectionFailure(false)} for that, with two gaps: it would
 * still retry a 503 with {@code Retry-After: 0}, and it would not replace a pooled connection that died. So the
 * connection is checked here, before anything is sent.
 */
final class SingleSend implements Interceptor {

    /**
     * A recently used connection is not checked: the check takes a millisecond, and a connection of a busy client is
     * idle for a few milliseconds between two calls.
     */
    private static final long IDLE_NANOS = Duration.ofMillis(10).toNanos();

    private static final String RETRY_AFTER = "Retry-After";

    private final Map<Connection, Long> lastUse = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (wasIdle(connection)) {
            look(connection.socket());
        }
        try {
            Response response = chain.proceed(chain.request());
            lastUse.put(connection, System.nanoTime());
            return uninviting(response);
        } catch (ConnectionShutdownException e) { // HTTP/2: closed by the server before the request was sent
            throw new DeadConnectionException(e);
        }
    }

    /** Over HTTP/2 OkHttp always reads, and notices. */
    private boolean wasIdle(Connection connection) {
        Long last = connection.protocol() == Protocol.HTTP_2 ? null : lastUse.get(connection);
        return last != null && System.nanoTime() - last > IDLE_NANOS;
    }

    /** A live connection has nothing to read, because nothing was requested. */
    private static void look(Socket socket) throws IOException {
        IOException cause = null;
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                socket.getInputStream().read();
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (SocketTimeoutException alive) {
            return;
        } catch (IOException e) {
            cause = e;
        }
        throw new DeadConnectionException(cause);
    }

    /**
     * The same delay as a fraction, which OkHttp does not read. OkHttp's parser fails with more digits than an int has.
     */
    private static Response uninviting(Response response) {
        String wait = response.code() == 503 ? response.header(RETRY_AFTER) : null;
        return wait != null && wait.chars().allMatch(Character::isDigit)
                ? response.newBuilder().header(RETRY_AFTER, wait + ".0").build()
                : response;
    }
}
