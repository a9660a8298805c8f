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
 * Leaves it to the caller to send a request again. OkHttp is told so with {@code retryOnConnectionFailure(false)}, which
 * leaves two things to do: it would still answer a 503 with {@code Retry-After: 0} by itself, and it would not replace a
 * connection that died in the pool. That is looked for here, before anything is sent.
 */
final class SingleSend implements Interceptor {

    /** A connection that was used a moment ago is not looked at: the look takes a millisecond. */
    private static final long IDLE_NANOS = Duration.ofMillis(2).toNanos();

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
        } catch (ConnectionShutdownException e) { // HTTP/2: the server said goodbye before the request was sent
            throw new DeadConnectionException(e);
        }
    }

    /** Over HTTP/2 OkHttp always reads, and knows. */
    private boolean wasIdle(Connection connection) {
        Long last = connection.protocol() == Protocol.HTTP_2 ? null : lastUse.get(connection);
        return last != null && System.nanoTime() - last > IDLE_NANOS;
    }

    /** On a connection that lives there is nothing to read: nothing was asked. */
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

    /** The same wait as a fraction, which OkHttp does not read. Of more digits than an int has, its reader fails. */
    private static Response uninviting(Response response) {
        String wait = response.code() == 503 ? response.header(RETRY_AFTER) : null;
        return wait != null && wait.chars().allMatch(Character::isDigit)
                ? response.newBuilder().header(RETRY_AFTER, wait + ".0").build()
                : response;
    }
}
