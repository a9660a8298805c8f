// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread pool of all clients of the process. It has no upper bound, and idle threads end. */
public final class SharedThreads {

    /** Short, since some programs wait at their end for every thread, as Maven's {@code exec:java} does. */
    private static final long IDLE_SECONDS = 5;

    private static final ExecutorService POOL = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), SharedThreads::daemon);

    private SharedThreads() {}

    /** Do not shut it down. */
    public static ExecutorService pool() {
        return POOL;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "imessage-client");
        thread.setDaemon(true);
        thread.setContextClassLoader(SharedThreads.class.getClassLoader()); // not that of the first caller
        return thread;
    }
}
