// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.concurrent.Task;
import okhttp3.internal.concurrent.TaskQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Idle connections are closed as OkHttp closes them, but its thread does not wake for each call. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class IdleConnectionsTest {

    private static final int AT_ONCE = 5;
    private static final int LIMIT = 2;

    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch arrived = new CountDownLatch(AT_ONCE);

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                arrived.countDown();
                arrived.await();
                return new MockResponse.Builder().body("{}").build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void noMoreThanTheLimitStayOpen() throws Exception {
        ConnectionPool pool = IdleConnections.pool(LIMIT, Duration.ofMinutes(5));
        callAtOnce(pool);
        await().until(() -> pool.connectionCount() == LIMIT);
        assertThat(pool.idleConnectionCount()).isEqualTo(LIMIT);
        pool.evictAll();
    }

    @Test
    void noneStaysOpenForLongerThanItsTime() throws Exception {
        ConnectionPool pool = IdleConnections.pool(AT_ONCE, Duration.ofMillis(100));
        callAtOnce(pool);
        await().until(() -> pool.connectionCount() == 0);
    }

    /** As many calls as possible, so that each has a connection of its own. */
    private void callAtOnce(ConnectionPool pool) throws InterruptedException {
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        CountDownLatch answered = new CountDownLatch(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            client.newCall(new Request.Builder().url(server.url("/")).build()).enqueue(new Callback() {
                @Override
                public void onResponse(Call call, Response response) {
                    response.close();
                    answered.countDown();
                }

                @Override
                public void onFailure(Call call, IOException failure) {
                    // The test waits for the answer, and fails.
                }
            });
        }
        answered.await();
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void aTaskThatIsDueDoesNotWakeTheThread() {
        TaskQueue queue = IdleConnections.OnceASecond.runner().newQueue();
        List<Long> runs = new CopyOnWriteArrayList<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        Task task = new Task("counts", true) {
            @Override
            public long runOnce() {
                thread.set(Thread.currentThread());
                runs.add(System.nanoTime());
                return Duration.ofMinutes(5).toNanos();
            }
        };
        queue.schedule(task, 0);
        await().until(() -> runs.size() == 1 && thread.get().getState() == Thread.State.TIMED_WAITING);
        queue.schedule(task, 0);
        await().until(() -> runs.size() == 2);
        assertThat(runs.get(1) - runs.get(0))
                .isGreaterThan(Duration.ofMillis(900).toNanos());
        queue.shutdown();
    }
}
