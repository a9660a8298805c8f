// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
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

/** How many exchanges are in flight, and in which order. */
@Tag("jdk")
@Execution(ExecutionMode.CONCURRENT)
class FlowTest extends EventSuite {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Exchanger<Exchange> meeting = new Exchanger<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void withoutMoreOneExchangeFollowsTheOther() throws Exception {
        say(20);
        start(context(), route("startFrom=earliest", this::overlap));

        awaitReceived(20);
        assertThat(sequences()).isSorted();
        assertThat(mostRunning).hasValue(1);
    }

    @Test
    void chatsRunBesideEachOtherAndEachInOrder() throws Exception {
        List<String> chats = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            chats.add(simulator.person("person" + i + "@example.com").createGroup("alice@example.com"));
        }
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            alice.sendText(chats.get(random.nextInt(chats.size())), "text " + i);
        }
        Set<String> busy = ConcurrentHashMap.newKeySet();
        DefaultCamelContext context = start(context(), route("startFrom=earliest&maxInFlight=4", exchange -> {
            String chatGuid = exchange.getMessage().getHeader("CamelIMessageChatGuid", String.class);
            assertThat(busy.add(chatGuid)).as("alone in its chat").isTrue();
            overlap(exchange);
            busy.remove(chatGuid);
        }));

        awaitPosition(context, head());
        assertThat(told).isEmpty();
        assertThat(mostRunning.get()).isBetween(2, 4);
        Map<Object, List<Long>> byChat = received.stream()
                .collect(Collectors.groupingBy(
                        exchange -> exchange.getMessage().getHeader("CamelIMessageChatGuid"),
                        Collectors.mapping(EventSuite::sequence, Collectors.toList())));
        assertThat(byChat).hasSize(6);
        assertThat(byChat.values())
                .allSatisfy(sequences -> assertThat(sequences).isSorted());
    }

    @Test
    void anExchangeThatCompletesLaterHoldsUpItsChat() throws Exception {
        say(10);
        DefaultCamelContext context =
                start(context(), routeTo("startFrom=earliest&maxInFlight=3", rest -> rest.process(later())));

        awaitPosition(context, head());
        assertThat(sequences()).isSorted().hasSize(10);
        assertThat(mostRunning).hasValue(1);
    }

    @Test
    void whatWasHandedOverToAnotherRouteCountsWhenThatIsDone() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(2);
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later").process(exchange -> gate.acquire());
            }
        });
        start(context, routeTo("startFrom=earliest", rest -> rest.to("seda:later")));
        awaitReceived(1);

        await().during(Duration.ofMillis(300)).until(() -> received.size() == 1);
        assertThat(consumer(context).getCheckpoint()).startsWith("0");
        gate.release(2);

        awaitPosition(context, head());
        assertThat(received).hasSize(2);
    }

    /** {@code seda:} takes over the completions before it finds that its queue is full. */
    @ParameterizedTest
    @CsvSource({"1, false", "4, false", "1, true", "4, true"})
    void aHandOverThatFailsLeavesNoPlaceTaken(int maxInFlight, boolean pooled) throws Exception {
        Semaphore never = new Semaphore(0);
        DefaultCamelContext context = context();
        if (pooled) {
            context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:work?size=1").process(exchange -> never.acquire());
            }
        });
        context.start();
        for (String filler : List.of("at work", "in the queue")) {
            context.createProducerTemplate().sendBody("seda:work?size=1&blockWhenFull=true", filler);
        }
        for (int i = 0; i < 8; i++) {
            alice.sendText(alice.createGroup("person" + i + "@example.com"), "Hello");
        }
        context.addRoutes(
                routeTo("startFrom=earliest&maxInFlight=" + maxInFlight, rest -> rest.to("seda:work?size=1")));

        awaitPosition(context, head());
        assertThat(received).hasSize((int) head());
        assertThat(told).hasSize((int) head()).extracting(Throwable::getMessage).containsOnly("Queue full");
        never.release(2);
    }

    @Test
    void aSlowRouteMakesTheServiceWait() throws Exception {
        Semaphore gate = new Semaphore(0);
        DefaultCamelContext context =
                start(context(), route("maxInFlight=2&ordering=strict", exchange -> gate.acquire()));
        awaitBegun(context);
        long before = head();
        say(20_000);
        awaitReceived(1);

        await().during(Duration.ofMillis(500)).until(() -> received.size() == 1);
        assertThat(consumer(context).getInFlight()).isBetween(2, 300);
        gate.release(20_000);

        await().atMost(Duration.ofSeconds(90)).until(() -> received.size() == 20_000);
        assertThat(sequences()).isSorted().startsWith(before + 1).endsWith(before + 20_000);
    }

    @Test
    void aBusyChatLeavesThePlacesToTheOthers() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(50);
        String beside = alice.createGroup("bob@example.com");
        alice.sendText(beside, "in the log");
        long logged = head();
        start(context(), route("startFrom=earliest&maxInFlight=2", exchange -> {
            overlap(exchange);
            if (exchange.getMessage().getHeader("CamelIMessageChatGuid").equals(chat)) {
                gate.acquire();
            }
        }));

        await().atMost(SOON).until(() -> sequences().contains(logged));
        alice.sendText(beside, "live");
        await().atMost(SOON).until(() -> sequences().contains(head()));
        assertThat(sequences().stream().filter(sequence -> sequence <= 50)).containsExactly(1L);
        gate.release(50);
        awaitSequences(1, head());
        assertThat(sequences().stream().filter(sequence -> sequence <= 50)).isSorted();
        assertThat(sequences()).doesNotHaveDuplicates();
        assertThat(mostRunning.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatWaitsForABusyChatIsNeitherBegunNorLostWhenTheRouteRests() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(20);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&maxInFlight=2", exchange -> gate.acquire()));
        awaitReceived(1);
        consumer(context).suspend();
        gate.release(1);
        await().atMost(SOON).until(() -> consumer(context).getInFlight() == 0);
        assertThat(sequences()).containsExactly(1L);
        consumer(context).resume();
        gate.release(20);

        awaitPosition(context, head());
        assertThat(sequences()).hasSize(20).isSorted();
    }

    /** Waits for another exchange in parallel, and continues alone after a while. */
    private void overlap(Exchange exchange) throws InterruptedException {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            meeting.exchange(exchange, 3, TimeUnit.MILLISECONDS);
        } catch (TimeoutException alone) {
            // as expected if one exchange follows the other
        }
        running.decrementAndGet();
    }

    /** Completes on another thread. */
    private AsyncProcessor later() {
        return new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                timer.schedule(
                        () -> {
                            running.decrementAndGet();
                            callback.done(false);
                        },
                        5,
                        TimeUnit.MILLISECONDS);
                return false;
            }
        };
    }
}
