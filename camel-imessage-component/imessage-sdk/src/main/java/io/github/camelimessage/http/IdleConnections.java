// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * Connections that wait for the next call. OkHttp wakes a thread whenever a connection becomes idle, so after each call
 * over HTTP/1.1, to look for connections to close. Here the thread looks once a second, as long as there are
 * connections. So for a second more connections than the limit may be idle.
 */
final class IdleConnections {

    private IdleConnections() {}

    static ConnectionPool pool(int limit, Duration keepAlive) {
        long nanos = keepAlive.toNanos();
        try {
            return new ConnectionPool(
                    limit, nanos, TimeUnit.NANOSECONDS, OnceASecond.RUNNER, ConnectionListener.Companion.getNONE());
        } catch (LinkageError e) { // another version of OkHttp: these classes are not its public API
            return new ConnectionPool(limit, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Runs tasks on OkHttp's threads. A task that is due while a thread waits is run after a second at most. */
    static final class OnceASecond implements TaskRunner.Backend {

        /** One for all clients, as OkHttp's own. */
        private static final TaskRunner RUNNER = runner();

        private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

        private final TaskRunner.Backend threads = TaskRunner.INSTANCE.getBackend();

        static TaskRunner runner() {
            return new TaskRunner(new OnceASecond(), TaskRunner.Companion.getLogger());
        }

        @Override
        public long nanoTime() {
            return threads.nanoTime();
        }

        @Override
        public void coordinatorNotify(TaskRunner runner) {
            // The thread wakes up by itself.
        }

        @Override
        public void coordinatorWait(TaskRunner runner, long nanos) {
            threads.coordinatorWait(runner, Math.min(nanos, SECOND));
        }

        @Override
        public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
            return threads.decorate(queue);
        }

        @Override
        public void execute(TaskRunner runner, Runnable work) {
            threads.execute(runner, work);
        }
    }
}
