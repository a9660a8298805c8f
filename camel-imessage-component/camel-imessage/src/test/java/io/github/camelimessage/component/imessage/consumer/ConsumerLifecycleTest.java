// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that start, are suspended, and stop. */
@Isolated("looks at the threads of the JVM")
class ConsumerLifecycleTest extends EventSuite {

    /** Files and threads that the JVM and grpc-java open for the whole process from time to time. */
    private static final int FEW = 20;

    @Test
    void whatHappensDuringASuspensionComesAfterIt() throws Exception {
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(2);
        awaitReceived(2);
        context.getRouteController().suspendRoute("events");
        say(3);
        assertThat(received).hasSize(2);
        context.getRouteController().resumeRoute("events");
        say(1);

        awaitReceived(6);
        assertThat(sequences()).containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5, before + 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anExchangeUnderWayAtASuspensionIsNotRepeated(int maxInFlight) throws Exception {
        Semaphore gate = new Semaphore(0);
        say(1);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&maxInFlight=" + maxInFlight, exchange -> gate.acquire()));
        awaitReceived(1);
        consumer(context).suspend();
        consumer(context).resume();
        say(1);
        gate.release(2);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anExchangeThatFailsDuringASuspensionComesAgain(int maxInFlight) throws Exception {
        Semaphore gate = new Semaphore(0);
        say(2);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&maxInFlight=" + maxInFlight, exchange -> {
                    gate.acquire();
                    if (consumer(exchange.getContext()).isSuspended()) {
                        throw new IllegalStateException("suspended");
                    }
                }));
        awaitReceived(1);
        consumer(context).suspend();
        gate.release(1);
        await().atMost(SOON).until(() -> told.size() == 1);
        consumer(context).resume();
        gate.release(2);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 1L, 2L);
    }

    @Test
    void noEventIsDeliveredBeforeTheContextHasStarted() throws Exception {
        say(5);
        DefaultCamelContext context = context();
        context.addRoutes(route("startFrom=earliest", exchange -> assertThat(context.isStarted())
                .isTrue()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:other").routeId("other").startupOrder(2000).to("mock:other");
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(told).isEmpty();
    }

    @Test
    void anExchangeThatNeverEndsHoldsUpTheStopForAWhileOnly() throws Exception {
        Semaphore never = new Semaphore(0);
        FileOffsetRepository offsets = fileRepository();
        say(1);
        alice.sendText(alice.createGroup("bob@example.com"), "beside it");
        Set<Thread> before = threads();
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(1);
        context.getRegistry().bind("offsets", offsets);
        start(context, route("startFrom=earliest&maxInFlight=2&offsetRepository=#offsets&offsetKey=mine", exchange -> {
            if (sequence(exchange) == 1) {
                never.acquireUninterruptibly();
            }
        }));
        awaitReceived(2);
        await().atMost(SOON).until(() -> consumer(context).getInFlight() == 1);
        context.stop();

        assertThat(position(offsets.getState("mine"))).isEqualTo("0;" + head() + ";");
        assertThat(offsets.isStarted()).isFalse();
        never.release();
        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        assertThat(position(offsets.getState("mine"))).isEqualTo("0;" + head() + ";");
    }

    @Test
    void oneThatNeverEndsOnTheOnlyThreadDoesSoToo() throws Exception {
        Semaphore gate = new Semaphore(0);
        FileOffsetRepository offsets = fileRepository();
        say(3);
        Set<Thread> before = threads();
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(1);
        context.getRegistry().bind("offsets", offsets);
        start(
                context,
                route(
                        "startFrom=earliest&offsetRepository=#offsets&offsetKey=mine",
                        exchange -> gate.acquireUninterruptibly()));
        awaitReceived(1);
        IMessageConsumer consumer = consumer(context);
        context.getRouteController().stopRoute("events");

        await().atMost(SOON).until(consumer::isStopped);
        assertThat(offsets.isStarted()).isFalse();
        assertThat(position(offsets.getState("mine"))).isEqualTo("0");
        context.getRouteController().startRoute("events");
        gate.release(100);
        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 1L, 2L, 3L);
        context.stop();
        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    void aStopThatIsNotInterruptedKeepsItsLimitToo() throws Exception {
        Semaphore never = new Semaphore(0);
        say(1);
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(2);
        start(context, route("startFrom=earliest", exchange -> never.acquireUninterruptibly()));
        awaitReceived(1);
        long begin = System.nanoTime();
        consumer(context).stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(30));
        never.release(100);
    }

    /** What Camel does when it gives up to stop a route ({@code abortAfterTimeout}). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSuspendedConsumerThatIsStartedContinues(int maxInFlight) throws Exception {
        Semaphore gate = new Semaphore(0);
        say(2);
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", fileRepository());
        start(context, route("startFrom=earliest&offsetRepository=#offsets&maxInFlight=" + maxInFlight, exchange -> {
            gate.acquire();
        }));
        awaitReceived(1);
        consumer(context).suspend();
        consumer(context).start();
        assertThat(consumer(context).isStarted()).isTrue();
        gate.release(100);
        say(1);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
    }

    @Tag("proof")
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void fiveHundredStartsAndStopsLeaveNoThreadConnectionOrFile() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        startAndStop(link, 1); // what is kept for the whole process is created first
        Set<Thread> threads = threads();
        int allThreads = Thread.getAllStackTraces().size();
        long openFiles = openFiles();
        for (int i = 0; i < 25; i++) {
            startAndStop(link, 20);
        }

        assertThat(sequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head()).boxed().toList());
        assertThat(head()).isEqualTo(501);
        assertThat(link.connectionsSoFar()).isGreaterThan(25);
        await().atMost(SOON).until(() -> link.openConnections() == 0);
        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isSubsetOf(threads));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces()).hasSizeLessThanOrEqualTo(allThreads + FEW));
        await().atMost(SOON).untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(openFiles + FEW));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("offsets", "offsets.lock");
        fileRepository().start(); // the lock is free
    }

    /** Starts and stops the route of a context this number of times, with an event each time. */
    private void startAndStop(NetworkLink link, int times) throws Exception {
        try (DefaultCamelContext context = context()) {
            context.getComponent("imessage", IMessageComponent.class)
                    .getConfiguration()
                    .setAddress(link.address());
            context.getRegistry().bind("offsets", fileRepository());
            context.addRoutes(route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));
            context.start();
            for (int i = 1; ; i++) {
                say(1);
                await().atMost(SOON)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> received.size() >= head()
                                // Camel would check again a second later
                                && context.getInflightRepository().size() == 0);
                if (i == times) {
                    return;
                }
                context.getRouteController().stopRoute("events");
                context.getRouteController().startRoute("events");
            }
        }
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    /** Threads of contexts and clients, not those that grpc-java keeps for a while for the whole process. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("imessage-timer.*|Camel.*"))
                .collect(Collectors.toSet());
    }
}
