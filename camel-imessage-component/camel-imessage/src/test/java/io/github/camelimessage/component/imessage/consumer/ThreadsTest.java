// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events begin on threads of the consumer, whatever threads complete them. */
@Tag("jdk")
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class ThreadsTest extends EventSuite {

    private static final int EVENTS = 2000;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Set<String> beganOn = ConcurrentHashMap.newKeySet();
    private final Queue<Long> began = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void stopWorkers() {
        enough.set(true);
        workers.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false",
        "1, true, false",
        "1, true, true",
        "4, false, false",
        "4, true, false",
        "4, true, true"
    })
    void anEventBeginsOnAThreadOfTheConsumer(int maxInFlight, boolean async, boolean pooled) throws Exception {
        say(EVENTS / 2);
        DefaultCamelContext context = context();
        if (pooled) {
            context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        }
        start(context, events("startFrom=earliest&maxInFlight=" + maxInFlight, async));
        say(EVENTS / 2);

        awaitPosition(context, head());
        assertThat(beganOn).isNotEmpty().allSatisfy(name -> assertThat(name).contains("IMessageEvents"));
        assertThat(began).hasSize((int) head()).doesNotHaveDuplicates();
        if (maxInFlight == 1) {
            assertThat(beganOn).as("the thread of the tail").hasSize(1);
        }
    }

    private RouteBuilder events(String options, boolean async) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?exceptionHandler=#told&" + options)
                        .routeId("events")
                        .process(exchange -> note(exchange))
                        .process(new Elsewhere(async));
            }
        };
    }

    private void note(Exchange exchange) {
        beganOn.add(Thread.currentThread().getName());
        began.add(sequence(exchange));
    }

    /** The thread that completes events also empties the queue, so it must never wait for the queue. */
    @ParameterizedTest
    @CsvSource({"1", "4"})
    void aFullQueueThatOthersFillTooBlocksNoThread(int maxInFlight) throws Exception {
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:work?size=5").process(exchange -> {});
                from("imessage:events?startFrom=earliest&maxInFlight=" + maxInFlight)
                        .routeId("events")
                        .process(exchange -> note(exchange))
                        .to("seda:work?size=5&blockWhenFull=true");
            }
        });
        say(EVENTS);
        context.start();
        ProducerTemplate others = context.createProducerTemplate();
        workers.execute(() -> {
            while (!enough.get()) {
                others.sendBody("seda:work?size=5&blockWhenFull=true", "from elsewhere");
            }
        });

        await().atMost(Duration.ofSeconds(90)).until(() -> began.size() >= EVENTS);
        enough.set(true);
        awaitPosition(context, head());
        assertThat(beganOn).allSatisfy(name -> assertThat(name).contains("IMessageEvents"));
    }

    @Test
    void aRestartAfterAFailedEventStaysOnThreadsOfTheConsumer() throws Exception {
        say(20);
        AtomicBoolean failed = new AtomicBoolean();
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?exceptionHandler=#told&startFrom=earliest&breakOnFirstError=true")
                        .routeId("events")
                        .process(exchange -> note(exchange))
                        .process(new Elsewhere(true))
                        .process(exchange -> {
                            if (sequence(exchange) == 10 && failed.compareAndSet(false, true)) {
                                throw new IllegalStateException("not yet");
                            }
                        });
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(beganOn).allSatisfy(name -> assertThat(name).contains("IMessageEvents"));
    }

    /** With {@code camel.threads.virtual.enabled} and a JDK that has virtual threads, the threads are virtual. */
    @Test
    void theThreadsAreOfTheKindThatCamelUses() throws Exception {
        Queue<Boolean> virtual = new ConcurrentLinkedQueue<>();
        say(1);

        DefaultCamelContext context = start(
                context(), route("startFrom=earliest", exchange -> virtual.add(isVirtual(Thread.currentThread()))));

        awaitPosition(context, head());
        boolean expected = Boolean.getBoolean("camel.threads.virtual.enabled")
                && Runtime.version().feature() >= 21;
        assertThat(virtual).isNotEmpty().containsOnly(expected);
    }

    /** JDK 17, on which the build compiles, does not have the method. */
    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        return Runtime.version().feature() >= 21
                && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    }

    /** Completes exchanges on threads of its own. */
    private final class Elsewhere extends AsyncProcessorSupport {

        private final boolean async;

        Elsewhere(boolean async) {
            this.async = async;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            if (async) {
                workers.execute(() -> callback.done(false));
            } else {
                callback.done(true);
            }
            return !async;
        }
    }
}
