// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.github.camelimessage.simulator.world.SharedLocation.Place;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that start when a person who shares a location moves. */
@Isolated("looks at the threads of the JVM")
class LocationConsumerTest extends EventSuite {

    private static final String RPC = "WatchSharedFriendLocations";

    private final AtomicInteger running = new AtomicInteger();

    @Test
    void aMoveStartsTheRouteWithTheRecordOfGetLocation() throws Exception {
        listen("", rest -> {});
        alice.shareLocation(new Place(48.1, 11.5, null, "Marienplatz 1, Munich", "Munich"));
        awaitReceived(1);

        Exchange exchange = received.peek();
        SharedFriendLocation location = exchange.getMessage().getBody(SharedFriendLocation.class);
        assertThat(location.address()).isEqualTo("alice@example.com");
        assertThat(location.latitude()).isEqualTo(48.1);
        assertThat(location.shortAddress()).isEqualTo("Munich");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.EVENT_TYPE, "location.updated")
                .containsEntry(IMessageConstants.ACTOR, "alice@example.com")
                .containsEntry(
                        Exchange.MESSAGE_TIMESTAMP, location.locationTimestamp().toEpochMilli())
                .containsEntry(IMessageConstants.SOURCE_SEQUENCE, 1L);
        assertThat(exchange.getMessage().getBody(String.class)).contains("\"latitude\":48.1");
    }

    @Test
    void onlyOnePersonWhereThatIsWanted() throws Exception {
        listen("&participant=bob@example.com", rest -> {});
        alice.shareLocation(Place.of(1, 1));
        simulator.person("bob@example.com").shareLocation(Place.of(2, 2));
        awaitReceived(1);

        assertThat(actors()).containsExactly("bob@example.com");
    }

    @Test
    void whatWasSharedBeforeDoesNotCome() throws Exception {
        alice.shareLocation(Place.of(1, 1));
        listen("", rest -> {});
        alice.shareLocation(Place.of(2, 2));
        awaitReceived(1);

        assertThat(latitudes()).containsExactly(2.0);
    }

    @Test
    void oneExchangeFollowsTheOtherAlsoWhenAThreadOfTheRouteEndsThem() throws Exception {
        AtomicInteger most = new AtomicInteger();
        listen("", rest -> rest.process(exchange -> most.accumulateAndGet(running.incrementAndGet(), Math::max))
                .delay(20)
                .asyncDelayed()
                .process(exchange -> running.decrementAndGet()));
        for (int i = 1; i <= 5; i++) {
            simulator.person("person" + i + "@example.com").shareLocation(Place.of(i, i));
        }
        awaitReceived(5);

        await().atMost(SOON).until(() -> running.get() == 0);
        assertThat(most).hasValue(1);
        assertThat(latitudes()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void anOffsetRepositoryOfTheComponentDoesNotMatter() throws Exception {
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setOffsetRepository(new MemoryStateRepository());
        listen(context, "", rest -> {});
        alice.shareLocation(Place.of(1, 1));

        awaitReceived(1);
    }

    @Test
    void aFailureIsReportedAndTheNextLocationIsDelivered() throws Exception {
        listen(
                "",
                rest -> rest.process(exchange -> {
                    throw new IllegalStateException("the map is away");
                }));
        alice.shareLocation(Place.of(1, 1));
        awaitReceived(1);
        alice.shareLocation(Place.of(2, 2));
        awaitReceived(2);

        await().atMost(SOON).untilAsserted(() -> assertThat(told).hasSize(2));
        assertThat(told).allSatisfy(failure -> assertThat(failure).hasMessage("the map is away"));
    }

    /** Camel lets an Error of an expression through, and does not end the exchange. */
    @Test
    void anErrorOfTheRouteEndsAsAFailure() throws Exception {
        DefaultCamelContext context = listen(
                "",
                rest -> rest.setBody(exchange -> {
                    throw new NoClassDefFoundError("a library of the expression");
                }));
        alice.shareLocation(Place.of(1, 1));
        awaitReceived(1);
        alice.shareLocation(Place.of(2, 2));
        awaitReceived(2);

        await().atMost(SOON).until(() -> told.size() == 2 && locations(context).getInFlight() == 0);
        assertThat(told).allSatisfy(failure -> assertThat(failure).hasRootCauseInstanceOf(NoClassDefFoundError.class));
        assertThat(context.getInflightRepository().size("locations")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStreamThatBreaksOrEndsIsOpenedAgain(boolean politely) throws Exception {
        if (politely) {
            simulator.faults().endStream(RPC, 3, 1);
        } else {
            simulator.faults().cutStream(RPC, 3, 1, Refusal.unavailable());
        }
        DefaultCamelContext context = listen("", rest -> {});
        AtomicInteger moves = new AtomicInteger();
        await().atMost(SOON).until(() -> {
            alice.shareLocation(Place.of(1, moves.incrementAndGet()));
            return locations(context).getReconnects() >= 3;
        });
        await().atMost(SOON).until(() -> locations(context).isConnected());
        alice.shareLocation(Place.of(2, 2));

        await().atMost(SOON).until(() -> latitudes().contains(2.0));
        assertThat(told).hasSize(politely ? 0 : 1);
    }

    @Test
    void aBrokenConnectionIsReportedOnce() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setAddress(link.address());
        listen(context, "", rest -> {});
        link.refuse(true);
        await().atMost(SOON).until(() -> locations(context).getReconnects() >= 5);
        link.refuse(false);
        await().atMost(SOON).until(() -> locations(context).isConnected());
        alice.shareLocation(Place.of(1, 1));

        awaitReceived(1);
        assertThat(told).hasSizeBetween(1, 2).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ConnectionException.class));
        assertThat(words)
                .contains("Receiving locations fails and is retried; changes in the meantime are not delivered");
    }

    @Test
    void aSilentStreamIsTakenForDead() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setAddress(link.address());
        listen(context, "&watchdogLimit=1000", rest -> {});
        link.freezeConnections();
        await().atMost(SOON).until(() -> locations(context).getReconnects() >= 1);
        link.thaw();
        await().atMost(SOON).until(() -> locations(context).isConnected());
        alice.shareLocation(Place.of(1, 1));

        awaitReceived(1);
    }

    @Test
    void aRefusalStopsItAndItsHealthCheckIsDown() throws Exception {
        DefaultCamelContext context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        simulator.faults().cutStream(RPC, 1, 0, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));
        start(context, following("", rest -> {}));

        await().atMost(SOON).untilAsserted(() -> assertThat(health(context)).containsExactly(HealthCheck.State.DOWN));
        await().atMost(SOON).until(() -> !words.isEmpty());
        assertThat(told).last().isInstanceOf(ValidationException.class);
        assertThat(words).last().asString().contains("Restart the route to retry");
        context.getRouteController().stopRoute("locations");
        context.getRouteController().startRoute("locations");
        await().atMost(SOON).until(() -> locations(context).isConnected());
        assertThat(health(context)).containsExactly(HealthCheck.State.UP);
    }

    @Test
    void aPersonWhomTheServiceDoesNotTakeEndsIt() throws Exception {
        start(context(), following("&participant=nobody", rest -> {}));

        await().atMost(SOON).until(() -> !told.isEmpty());
        assertThat(told).last().isInstanceOf(ValidationException.class);
    }

    @Test
    void whatChangesWhileItIsSuspendedDoesNotCome() throws Exception {
        DefaultCamelContext context = listen("", rest -> {});
        context.getRouteController().suspendRoute("locations");
        await().atMost(SOON).until(() -> !locations(context).isConnected());
        alice.shareLocation(Place.of(1, 1));
        context.getRouteController().resumeRoute("locations");
        await().atMost(SOON).until(() -> locations(context).isConnected());
        alice.shareLocation(Place.of(2, 2));
        awaitReceived(1);

        assertThat(latitudes()).containsExactly(2.0);
    }

    @Test
    void aStopWaitsForTheExchangeUnderWayAndLeavesNoThread() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore gate = new Semaphore(0);
        AtomicInteger done = new AtomicInteger();
        DefaultCamelContext context = listen(
                "",
                rest -> rest.process(exchange -> {
                    begun.countDown();
                    assertThat(gate.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                    done.incrementAndGet();
                }));
        alice.shareLocation(Place.of(1, 1));
        begun.await();
        alice.shareLocation(Place.of(2, 2));
        Thread stopping = new Thread(context::stop);
        stopping.start();
        await().during(Duration.ofMillis(300)).until(() -> done.get() == 0);
        gate.release(2);
        stopping.join();

        assertThat(done).hasValue(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("IMessageLocations"));
    }

    @Test
    void withTheBridgeTheErrorHandlerOfTheRouteSeesTheFailure() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .handled(true)
                        .process(exchange ->
                                caught.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from("imessage:locations?bridgeErrorHandler=true")
                        .routeId("locations")
                        .process(received::add);
            }
        });
        simulator.faults().cutStream(RPC, 1, 0, Refusal.unavailable());
        context.start();

        await().atMost(SOON).until(() -> !caught.isEmpty());
        assertThat(caught).allSatisfy(failure -> assertThat(failure).isInstanceOf(ConnectionException.class));
    }

    private DefaultCamelContext listen(String options, Consumer<RouteDefinition> rest) throws Exception {
        return listen(context(), options, rest);
    }

    /** Starts a route, and waits until it gets all further locations. */
    private DefaultCamelContext listen(DefaultCamelContext context, String options, Consumer<RouteDefinition> rest)
            throws Exception {
        start(context, following(options, rest));
        await().atMost(SOON).until(() -> locations(context).isConnected());
        return context;
    }

    private RouteBuilder following(String options, Consumer<RouteDefinition> rest) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                rest.accept(from("imessage:locations?exceptionHandler=#told" + options)
                        .routeId("locations")
                        .process(received::add));
            }
        };
    }

    private static LocationConsumer locations(CamelContext context) {
        return (LocationConsumer) context.getRoute("locations").getConsumer();
    }

    private static List<HealthCheck.State> health(CamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:locations"))
                .map(HealthCheck.Result::getState)
                .toList();
    }

    private List<String> actors() {
        return received.stream()
                .map(exchange -> exchange.getMessage().getHeader(IMessageConstants.ACTOR, String.class))
                .toList();
    }

    private List<Double> latitudes() {
        return received.stream()
                .map(exchange -> exchange.getMessage().getBody(SharedFriendLocation.class))
                .map(SharedFriendLocation::latitude)
                .toList();
    }
}
