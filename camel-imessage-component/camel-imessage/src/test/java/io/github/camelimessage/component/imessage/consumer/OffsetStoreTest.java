// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.resume.Resumable;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Repositories of offsets that are slow, not available, or shared. */
@Execution(ExecutionMode.CONCURRENT)
class OffsetStoreTest extends EventSuite {

    private static final String OPTIONS = "startFrom=earliest&offsetRepository=#offsets&offsetKey=mine";

    /** A repository that fails and waits on command, and counts its calls. */
    private static final class Repository extends MemoryStateRepository {
        volatile boolean away;
        volatile int failuresLeft;
        volatile int writes;
        volatile Semaphore gate;
        volatile String newest; // the super class loses its content when it is stopped

        @Override
        public void setState(String key, String value) {
            writes++;
            if (gate != null) {
                try {
                    gate.acquire();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (away || failuresLeft > 0) {
                failuresLeft--;
                throw new IllegalStateException("the store is away");
            }
            super.setState(key, value);
            newest = value;
        }
    }

    private final Repository repository = new Repository();

    @Test
    void whileTheStoreIsNotAvailableEventsContinueAndThePositionIsSavedLater() throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitBegun(context);
        repository.away = true;
        say(5);
        awaitReceived(5);
        int writes = repository.writes;
        await().atMost(SOON).until(() -> repository.writes > writes + 3);
        assertThat(told).hasSize(1);
        repository.away = false;

        await().atMost(SOON).until(() -> Long.toString(head()).equals(position(repository.getState("mine"))));
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aStoreThatIsAwayAtTheFirstStartHoldsEventsBack() throws Exception {
        repository.away = true;
        DefaultCamelContext context = withRepository();
        start(context, route("offsetRepository=#offsets&offsetKey=mine", exchange -> {}));
        await().atMost(SOON).until(() -> repository.writes > 3);
        long before = head();
        say(3);
        assertThat(received).isEmpty();
        repository.away = false;

        awaitSequences(before + 1, before + 3);
        assertThat(told).hasSize(1);
    }

    @Test
    void aSlowStoreGetsTheNewestPositionOnly() throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitBegun(context);
        Semaphore gate = new Semaphore(0);
        repository.gate = gate;
        int writes = repository.writes;
        say(500);
        awaitReceived(500);
        awaitPosition(context, head());
        gate.release(1000);

        await().atMost(SOON).until(() -> Long.toString(head()).equals(position(repository.getState("mine"))));
        assertThat(repository.writes - writes).isLessThan(10);
    }

    @Test
    void thePositionIsWrittenBeforeTheConsumerHasStopped() throws Exception {
        say(300);
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitReceived(300);
        context.getRouteController().stopRoute("events");

        assertThat(position(repository.newest)).isEqualTo(Long.toString(head()));
    }

    @Test
    void aStoreThatFailsAtTheStopIsTriedAgain() throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitBegun(context);
        repository.away = true;
        say(5);
        awaitReceived(5);
        repository.failuresLeft = 5;
        repository.away = false;
        context.stop();

        assertThat(position(repository.newest)).isEqualTo(Long.toString(head()));
        assertThat(told).hasSize(1);
    }

    @Test
    void aStoreThatIsNotAvailableAtTheStopIsReportedAgainAndDelaysItForALimitedTime() throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitBegun(context);
        repository.away = true;
        say(5);
        awaitReceived(5);
        await().atMost(SOON).until(() -> told.size() == 1);
        context.stop();

        assertThat(told).hasSize(2).last().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("the store is away"));
    }

    @Test
    void aStoreThatHangsAtTheStopIsReportedAndDelaysItForALimitedTime() throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        awaitBegun(context);
        repository.gate = new Semaphore(0);
        say(5);
        awaitReceived(5);
        context.stop();

        assertThat(told).anySatisfy(failure -> assertThat(failure).isInstanceOf(TimeoutException.class));
    }

    @Test
    void anExchangeUnderWayIsWaitedForWhenTheRouteStops() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(1);
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> gate.acquire()));
        awaitReceived(1);
        Thread stop = new Thread(context::stop);
        stop.start();
        gate.release();
        stop.join(15_000);

        assertThat(position(repository.newest)).isEqualTo("1");
    }

    @Test
    void withAClientOfYourOwnTheKeyHasToBeNamed() throws Exception {
        try (IMessageClient client = PhotonClient.builder()
                .address(simulator.grpcAddress())
                .tls(false)
                .token(simulator.token())
                .build()) {
            DefaultCamelContext context = withRepository();
            context.getRegistry().bind("mine", client);
            assertThatThrownBy(() -> start(context, route("offsetRepository=#offsets", exchange -> {})))
                    .hasStackTraceContaining("Set the option offsetKey");

            DefaultCamelContext named = withRepository();
            named.getRegistry().bind("mine", client);
            start(named, route(OPTIONS, exchange -> {}));
            say(1);
            awaitSequences(1, 1);
            named.stop();
        }
    }

    @Test
    void pooledExchangesServeToo() throws Exception {
        DefaultCamelContext context = withRepository();
        context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        Queue<Long> seen = new ConcurrentLinkedQueue<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?maxInFlight=3&" + OPTIONS)
                        .routeId("events")
                        .process(exchange -> seen.add(sequence(exchange)));
            }
        });
        context.start();
        say(200);

        awaitPosition(context, head());
        assertThat(List.copyOf(seen)).hasSize(200).isSorted();
    }

    @Test
    void twoConsumersUnderOneKeyAreRefused() {
        DefaultCamelContext context = withRepository();

        assertThatThrownBy(() -> start(context, new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("imessage:events?offsetRepository=#offsets&types=poll.*")
                                .to("mock:a");
                        from("imessage:events?offsetRepository=#offsets&types=chat.*")
                                .to("mock:b");
                    }
                }))
                .hasStackTraceContaining("Set the option offsetKey");
    }

    @Test
    void aConsumerOfAnotherComponentNeedsAKeyOfItsOwnToo() throws Exception {
        FileOffsetRepository file = fileRepository();
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", file);
        IMessageComponent second = new IMessageComponent();
        second.setConfiguration(
                context.getComponent("imessage", IMessageComponent.class).getConfiguration());
        context.addComponent("imessage-second", second);
        start(context, route(OPTIONS, exchange -> {}));

        assertThatThrownBy(() -> context.addRoutes(ofSecond(OPTIONS)))
                .hasStackTraceContaining("Set the option offsetKey on one of them");

        context.addRoutes(ofSecond("startFrom=earliest&offsetRepository=#offsets&offsetKey=yours"));
        say(1);
        await().atMost(SOON).until(() -> "1".equals(position(file.getState("yours"))));
        context.getRouteController().stopRoute("second");
        say(1);

        await().atMost(SOON).until(() -> "2".equals(position(file.getState("mine"))));
    }

    private static RouteBuilder ofSecond(String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage-second:events?" + options).routeId("second").process(exchange -> {});
            }
        };
    }

    @Test
    void twoConsumersUnderTwoKeysShareAFileThatIsHeldUntilTheLastStops() throws Exception {
        FileOffsetRepository file = fileRepository();
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", file);
        start(context, new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&offsetRepository=#offsets&offsetKey=a")
                        .routeId("a")
                        .process(received::add);
                from("imessage:events?startFrom=earliest&offsetRepository=#offsets&offsetKey=b")
                        .routeId("b")
                        .process(received::add);
            }
        });
        await().atMost(SOON).until(() -> "0".equals(position(file.getState("a"))));
        context.getRouteController().stopRoute("a");
        assertThat(file.isStarted()).isTrue();
        say(2);
        await().atMost(SOON).until(() -> "2".equals(position(file.getState("b"))));
        context.getRouteController().stopRoute("b");

        assertThat(file.isStarted()).isFalse();
        assertThat(position(file.getState("a"))).isEqualTo("0");
    }

    @Test
    void theOffsetOfAnExchangeIsThePositionThatItsEndWouldAllow() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(1);
        alice.sendText(alice.createGroup("bob@example.com"), "beside it");
        long last = head();
        start(context(), route("startFrom=earliest&maxInFlight=2", exchange -> gate.acquire()));
        awaitReceived(2);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(offset(1)).isEqualTo(last - 1);
            assertThat(offset(last)).isEqualTo(0L);
        });
        gate.release(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(offset(last)).isEqualTo(last));
    }

    private Object offset(long sequence) {
        return received.stream()
                .filter(exchange -> sequence(exchange) == sequence)
                .findFirst()
                .map(exchange -> exchange.getMessage()
                        .getHeader(Exchange.OFFSET, Resumable.class)
                        .getLastOffset()
                        .getValue())
                .orElseThrow();
    }

    private DefaultCamelContext withRepository() {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", repository);
        return context;
    }
}
