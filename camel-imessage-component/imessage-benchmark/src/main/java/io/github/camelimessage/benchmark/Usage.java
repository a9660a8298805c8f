// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** The resources that this process has used so far. */
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

    /** Nanoseconds, processor nanoseconds and allocated bytes; allocations of ended threads are not included. */
    String since(Usage before) {
        long bytes = bytesByThread.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.bytesByThread.getOrDefault(thread.getKey(), 0L))
                .sum();
        return (nanos - before.nanos) + " " + (cpuNanos - before.cpuNanos) + " " + bytes;
    }
}
