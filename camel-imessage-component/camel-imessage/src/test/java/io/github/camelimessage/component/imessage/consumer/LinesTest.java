// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.simulator.world.Person;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.master.MasterComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One route from all lines of a project: events, answers and positions. */
@Execution(ExecutionMode.CONCURRENT)
class LinesTest extends LinesSuite {

    private static final String EARLIEST = "&startFrom=earliest";

    private final MemoryStateRepository offsets = new MemoryStateRepository();

    @Test
    void eventsOfAllLinesComeWithTheirLineAndEachHasItsPosition() throws Exception {
        say("aa", "one");
        start(context("offsets", offsets), EARLIEST + "&offsetRepository=#offsets", exchange -> {});
        say("bb", "two");
        say("cc", "three");

        awaitHeard(FIRST + " one", SECOND + " two", "cc three");
        await().atMost(SOON).untilAsserted(() -> assertThat(List.of("aa", "bb", "cc"))
                .allSatisfy(line -> assertThat(EventSuite.position(offsets.getState(KEY + line)))
                        .isEqualTo(
                                Long.toString(simulator.line(line).world().log().head()))));
        assertThat(heard).hasSize(3);
        assertThat(simulator.project().exchanges()).isLessThanOrEqualTo(2);
    }

    @Test
    void anAnswerLeavesByTheLineThatWasWrittenTo() throws Exception {
        start(context(), "", EARLIEST, exchange -> {}, "imessage:sendText");
        say("bb", "two");
        say("cc", "three");
        say("aa", "one");

        await().atMost(SOON).until(() -> sent.size() >= 3);
        assertThat(sent).containsExactlyInAnyOrder(FIRST + " an answer", SECOND + " an answer", "cc an answer");
    }

    @Test
    void anAnswerDoesSoOverAQueueToo() throws Exception {
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:answers").to("imessage:sendText?line=*");
            }
        });
        start(context, "", EARLIEST, exchange -> {}, "seda:answers");
        say("bb", "two");

        await().atMost(SOON).until(() -> !sent.isEmpty());
        assertThat(sent).containsExactly(SECOND + " an answer");
    }

    @Test
    void anEndpointWithALineOfItsOwnSendsByThat() throws Exception {
        Person alice = simulator.line("aa").person(ALICE);
        String chat = alice.openChat();
        start(context(), "", EARLIEST, exchange -> {}, "imessage:sendText?line=aa&chatGuid=" + chat);
        say("bb", "two");

        await().atMost(SOON).until(() -> !sent.isEmpty());
        assertThat(sent).containsExactly(FIRST + " an answer");
    }

    @Test
    void aLineThatTheProjectDoesNotHaveIsRefused() throws Exception {
        DefaultCamelContext context = context();
        context.start();
        Exchange exchange = context.createProducerTemplate()
                .request("imessage:sendText?chatGuid=any;-;" + ALICE, asked -> {
                    asked.getMessage().setBody("hello");
                    asked.getMessage().setHeader(IMessageConstants.LINE, "+15559999999");
                });
        assertThat(exchange.getException())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no line '+15559999999'")
                .hasMessageContaining(FIRST);
    }

    /** The sequences of each line start at 1. */
    @Test
    void aCloudEventHasTheLineInItsId() throws Exception {
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?line=*&types=message.received&startFrom=earliest")
                        .transformDataType("imessage:application-cloudevents")
                        .process(exchange ->
                                heard.add(exchange.getMessage().getHeader("CamelCloudEventID", String.class)));
                from("imessage:events?line=bb&types=message.received&startFrom=earliest")
                        .transformDataType("imessage:application-cloudevents")
                        .process(exchange ->
                                sent.add(exchange.getMessage().getHeader("CamelCloudEventID", String.class)));
            }
        });
        context.start();
        say("aa", "one");
        say("bb", "two");
        long sequence = simulator.line("bb").world().log().head();
        awaitHeard(KEY + "aa:" + sequence, KEY + "bb:" + sequence);
        await().atMost(SOON).until(() -> !sent.isEmpty());
        assertThat(sent).containsExactly(KEY + "bb:" + sequence);
    }

    @Test
    void eachLineContinuesAtItsPosition() throws Exception {
        DefaultCamelContext first = context("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        start(first, EARLIEST + "&offsetRepository=#offsets", exchange -> {});
        say("aa", "one");
        say("bb", "two");
        say("bb", "three");
        awaitHeard(FIRST + " one", SECOND + " two", SECOND + " three");
        first.stop();
        say("aa", "four");
        say("cc", "five");
        say("bb", "six");

        start(
                context("offsets", new FileOffsetRepository(directory.resolve("offsets"))),
                EARLIEST + "&offsetRepository=#offsets",
                exchange -> {});
        awaitHeard(FIRST + " four", "cc five", SECOND + " six");
        assertThat(heard).hasSize(6);
    }

    @Test
    void aSuspendedRouteGetsNothingAndContinuesAfterwards() throws Exception {
        DefaultCamelContext context = start(context(), EARLIEST, exchange -> {});
        say("aa", "one");
        awaitHeard(FIRST + " one");
        awaitConnected(context, 3);
        context.getRouteController().suspendRoute("events");
        say("aa", "two");
        say("bb", "three");
        await().during(2, TimeUnit.SECONDS).atMost(SOON).until(() -> heard.size() == 1);

        context.getRouteController().resumeRoute("events");
        awaitHeard(FIRST + " two", SECOND + " three");
        assertThat(heard).hasSize(3);
    }

    @Test
    void aRouteThatIsStartedAgainRemembersTheLinesWithoutARepository() throws Exception {
        DefaultCamelContext context = start(context(), "", exchange -> {});
        awaitConnected(context, 3);
        say("aa", "one");
        awaitHeard(FIRST + " one");
        context.getRouteController().stopRoute("events");
        say("bb", "two");
        context.getRouteController().startRoute("events");

        awaitHeard(SECOND + " two");
        assertThat(heard).hasSize(2);
    }

    @Test
    void aBusyLineDoesNotBlockTheOthers() throws Exception {
        Semaphore gate = new Semaphore(0);
        for (int i = 0; i < 40; i++) {
            Person person = simulator.line("aa").person("person" + i + "@example.com");
            person.sendText(person.openChat(), "busy " + i);
        }
        DefaultCamelContext context = start(context(), EARLIEST + "&maxInFlight=2", exchange -> gate.acquire());
        await().atMost(SOON).until(() -> heard.size() == 2 && inFlight(context, "aa") == 40);
        say("bb", "two");
        await().atMost(SOON).until(() -> inFlight(context, "bb") == 1);
        assertThat(heard).hasSize(2);

        gate.release(2);
        awaitHeard(SECOND + " two");
        assertThat(heard).hasSize(4);
        gate.release(100);
        await().atMost(SOON).until(() -> heard.size() == 41);
    }

    private int inFlight(DefaultCamelContext context, String instance) {
        return lines(context).consumers().stream()
                .filter(line -> line.line().instanceId().equals(instance))
                .mapToInt(LineConsumer::getInFlight)
                .sum();
    }

    @Test
    void oneAtATimeIsForTheWholeRouteAndKeepsTheOrderOfEachLine() throws Exception {
        for (int i = 0; i < 10; i++) {
            Person person = simulator.line("aa").person("person" + i % 3 + "@example.com");
            person.sendText(person.openChat(), "a" + i);
            say("bb", "b" + i);
        }
        Semaphore alone = new Semaphore(1);
        start(context(), EARLIEST + "&maxInFlight=1", exchange -> {
            assertThat(alone.tryAcquire()).isTrue();
            Thread.yield();
            alone.release();
        });

        await().atMost(SOON).until(() -> heard.size() == 20);
        assertThat(heard)
                .filteredOn(told -> told.startsWith(FIRST))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> FIRST + " a" + i).toList());
        assertThat(words).isEmpty();
    }

    @Test
    void theNodeThatLeadsHasAllLines() throws Exception {
        DefaultCamelContext first = node();
        awaitHeardAfter("aa", FIRST + " one", "one");
        DefaultCamelContext second = node();
        say("bb", "two");
        awaitHeard(SECOND + " two");
        first.stop();
        say("aa", "three");
        say("cc", "four");

        awaitHeard(FIRST + " three", "cc four");
        assertThat(heard).hasSize(4);
        second.stop();
    }

    private void awaitHeardAfter(String line, String told, String text) {
        say(line, text);
        awaitHeard(told);
    }

    private DefaultCamelContext node() throws Exception {
        DefaultCamelContext context = context("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(directory.resolve("cluster").toString());
        cluster.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(100, TimeUnit.MILLISECONDS);
        context.addService(cluster);
        MasterComponent master = context.getComponent("master", MasterComponent.class);
        master.setBackOffDelay(200);
        master.setBackOffMaxAttempts(100);
        return start(context, "master:node:", EARLIEST + "&offsetRepository=#offsets", exchange -> {}, null);
    }
}
