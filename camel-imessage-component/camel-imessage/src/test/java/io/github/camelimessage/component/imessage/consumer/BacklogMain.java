// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A route that is slow for a while, stops, and then is fast. It prints: {@code heap}, what is
 * live in bytes, after a number of events; {@code still}, when it waits for a line with the last sequence; {@code done}.
 */
final class BacklogMain {

    /** Events after which the route stops; before, it takes a millisecond for each. */
    private static final long SLOW = 2_000;

    /** Events between two looks at the heap. */
    private static final long STRETCH = 100_000;

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    private final CountDownLatch done = new CountDownLatch(1);
    private long seen;
    private long last = Long.MAX_VALUE;

    private BacklogMain() {}

    /** @param args address, token, file of offsets, {@code idle} to look at the heap of a route with nothing to do, or {@code run} */
    public static void main(String[] args) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(args[0]);
        options.setTls(false);
        options.setToken(args[1]);
        options.setOffsetRepository(new FileOffsetRepository(args[2]));
        BacklogMain main = new BacklogMain();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest")
                        .routeId("events")
                        .delay()
                        .message(event -> sequence(event) < SLOW ? 1 : 0)
                        .syncDelayed()
                        .process(main::take);
            }
        });
        context.start();
        if (args[3].equals("idle")) {
            IMessageConsumer consumer =
                    (IMessageConsumer) context.getRoute("events").getConsumer();
            await().forever().until(consumer::isConnected);
            tellHeap(0);
        } else {
            main.done.await();
        }
        context.stop();
        System.out.println("done");
    }

    private static long sequence(Message event) {
        return event.getHeader(IMessageConstants.SEQUENCE, Long.class);
    }

    private void take(Exchange exchange) throws Exception {
        long sequence = sequence(exchange.getMessage());
        if (sequence != seen + 1) {
            System.out.println(sequence + " came after " + seen);
        }
        seen = sequence;
        if (seen == SLOW) {
            tellHeap(seen);
            System.out.println("still");
            last = Long.parseLong(input.readLine());
            tellHeap(seen);
        } else if (seen % STRETCH == 0) {
            tellHeap(seen);
        }
        if (seen == last) {
            done.countDown();
        }
    }

    private static void tellHeap(long after) {
        System.gc();
        System.out.println("heap " + MEMORY.getHeapMemoryUsage().getUsed() + " after " + after);
    }
}
