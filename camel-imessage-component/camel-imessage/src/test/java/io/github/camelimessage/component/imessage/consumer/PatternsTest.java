// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.AggregateDefinition;
import org.apache.camel.model.ClaimCheckOperation;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When an event is done with each pattern of Camel, as the guide says. */
@Execution(ExecutionMode.CONCURRENT)
class PatternsTest extends EventSuite {

    private final Semaphore gate = new Semaphore(0);
    private final Queue<List<?>> groups = new ConcurrentLinkedQueue<>();

    @AfterEach
    void openGate() {
        gate.release(1000);
    }

    static Stream<Arguments> patternsThatWait() {
        return Stream.of(
                pattern("seda", (route, test) -> route.to("seda:work")),
                pattern("threads", (route, test) -> route.threads(2).process(test::work)),
                pattern(
                        "asynchronous delay",
                        (route, test) -> route.delay(10).asyncDelayed().end().process(test::work)),
                pattern(
                        "parallel multicast",
                        (route, test) -> route.multicast().parallelProcessing().to("direct:work", "direct:nothing")),
                pattern("parallel split", (route, test) -> route.split(twoParts())
                        .parallelProcessing()
                        .to("direct:work")),
                pattern("resequence", (route, test) -> route.resequence()
                        .header(IMessageConstants.SEQUENCE)
                        .batch()
                        .timeout(100)
                        .process(test::work)),
                pattern("claim check", (route, test) -> route.claimCheck(ClaimCheckOperation.Push)
                        .process(test::work)));
    }

    private static Expression twoParts() {
        return ExpressionBuilder.constantExpression(List.of("a", "b"));
    }

    private static Arguments pattern(String name, BiFunction<RouteDefinition, PatternsTest, Object> pattern) {
        return Arguments.of(Named.of(name, pattern));
    }

    @ParameterizedTest
    @MethodSource("patternsThatWait")
    void anEventIsDoneWhenItsWorkIs(BiFunction<RouteDefinition, PatternsTest, Object> pattern) throws Exception {
        DefaultCamelContext context = context();
        workers(context);
        say(3);
        start(context, routeTo("startFrom=earliest", rest -> pattern.apply(rest, this)));
        awaitReceived(1);

        await().during(Duration.ofMillis(500)).until(() -> position(context).startsWith("0"));
        gate.release(1000);
        awaitPosition(context, head());
    }

    @Test
    void whatAWireTapDoesIsNotWaitedFor() throws Exception {
        DefaultCamelContext context = context();
        workers(context);
        say(3);
        start(context, routeTo("startFrom=earliest", rest -> rest.wireTap("direct:work")));

        awaitPosition(context, head());
    }

    @Test
    void whatSedaDiscardsStaysInFlightWhileItIsReferenced() throws Exception {
        DefaultCamelContext context = context();
        KeepingQueue queue = new KeepingQueue();
        context.getRegistry().bind("queue", queue);
        queue.add(new DefaultExchange(context));
        say(3);
        start(
                context,
                routeTo("startFrom=earliest", rest -> rest.to("seda:nowhere?queue=#queue&discardWhenFull=true")));

        await().atMost(SOON).until(() -> !queue.discarded.isEmpty());
        System.gc();
        await().during(Duration.ofMillis(500)).until(() -> position(context).startsWith("0"));
        assertThat(consumer(context).getInFlight()).isEqualTo(1);
        context.getShutdownStrategy().setTimeout(1);
    }

    /** Has one place. It keeps from the garbage collector what a producer discards, together with its completions. */
    private static final class KeepingQueue extends ArrayBlockingQueue<Exchange> {

        private static final long serialVersionUID = 1L;

        final transient Queue<Exchange> discarded = new ConcurrentLinkedQueue<>();

        KeepingQueue() {
            super(1);
        }

        @Override
        public boolean offer(Exchange exchange, long timeout, TimeUnit unit) throws InterruptedException {
            boolean taken = super.offer(exchange, timeout, unit);
            if (!taken) {
                discarded.add(exchange);
            }
            return taken;
        }
    }

    @Test
    void anEventIsDoneWhenAnAggregatorHasIt() throws Exception {
        DefaultCamelContext context = context();
        say(2);
        start(context, groupsOf(3, rest -> {}));

        awaitPosition(context, head());
        assertThat(groups).isEmpty();
        context.stop();
        assertThat(groups).as("lost, as the guide says").isEmpty();
    }

    @Test
    void whatAnAggregatorHoldsIsCompletedAtAStopThatForcesIt() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", fileRepository());
        say(5);
        start(context, groupsOf(3, AggregateDefinition::forceCompletionOnStop));
        awaitPosition(context, head());
        // the aggregator sends a full group on after it has taken the event
        await().atMost(SOON).until(() -> groups.size() == 1);

        context.stop();
        assertThat(groups).hasSize(2);
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(5);
    }

    /** A repository that survives the context, in place of those that Camel has on disk or in a database. */
    @Test
    void whatAPersistentRepositoryHoldsIsThereAfterARestart() throws Exception {
        MemoryAggregationRepository kept = new MemoryAggregationRepository() {
            @Override
            protected void doStop() {
                // as a store does, it keeps what it has
            }
        };
        DefaultCamelContext first = context();
        first.getRegistry().bind("offsets", fileRepository());
        say(2);
        start(first, groupsOf(3, aggregate -> aggregate.aggregationRepository(kept)));
        awaitPosition(first, head());
        first.stop();
        assertThat(groups).isEmpty();

        DefaultCamelContext second = context();
        second.getRegistry().bind("offsets", fileRepository());
        start(second, groupsOf(3, aggregate -> aggregate.aggregationRepository(kept)));
        say(1);
        await().atMost(SOON).until(() -> groups.size() == 1);
        assertThat(groups.element()).hasSize(3);
    }

    private RouteBuilder groupsOf(int size, Consumer<AggregateDefinition> option) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                AggregateDefinition aggregate = from("imessage:events?exceptionHandler=#told&startFrom=earliest"
                                + (getContext().getRegistry().lookupByName("offsets") == null
                                        ? ""
                                        : "&offsetRepository=#offsets"))
                        .routeId("events")
                        .aggregate(constant(true), AggregationStrategies.groupedBody())
                        .completionSize(size);
                option.accept(aggregate);
                aggregate.process(exchange ->
                        groups.add(new ArrayList<>(exchange.getMessage().getBody(List.class))));
            }
        };
    }

    private void workers(CamelContext context) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:work?size=1").process(PatternsTest.this::work);
                from("direct:work").process(PatternsTest.this::work);
                from("direct:nothing").log("nothing to do");
            }
        });
    }

    private void work(Exchange exchange) throws InterruptedException {
        gate.acquire();
    }

    private String position(CamelContext context) {
        return consumer(context).getCheckpoint();
    }
}
