// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** What this process has used up to a moment. */
record Usage(long nanos, long cpuNanos, Map<Long, Long> bytesByThread) {

    static Usage now() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            byThread.put(ids[i], bytes[i]);
        }
        return new Usage(System.nanoTime(), system.getProcessCpuTime(), byThread);
    }

    /** Nanoseconds, processor nanoseconds and allocated bytes; what threads allocated that have ended is not seen. */
    String since(Usage before) {
        long bytes = bytesByThread.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.bytesByThread.getOrDefault(thread.getKey(), 0L))
                .sum();
        return (nanos - before.nanos) + " " + (cpuNanos - before.cpuNanos) + " " + bytes;
    }
}
