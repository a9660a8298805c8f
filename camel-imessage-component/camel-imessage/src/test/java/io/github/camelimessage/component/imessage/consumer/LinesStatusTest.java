// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.MBeanContext;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Failing lines and the status of all lines: health, meters, JMX, the console and threads. */
@Execution(ExecutionMode.CONCURRENT)
class LinesStatusTest extends LinesSuite {

    private static final String EARLIEST = "&startFrom=earliest";

    private final MemoryStateRepository offsets = new MemoryStateRepository();

    @Override
    DefaultCamelContext newContext() {
        return new MBeanContext();
    }

    @Test
    void aLineThatRefusesDoesNotHoldUpTheOthersAndIsNamed() throws Exception {
        simulator.line("bb").faults().refuse(Faults.ANY, Integer.MAX_VALUE, Refusal.unavailable());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = context("metricsRegistry", meters);
        start(context, EARLIEST + "&watchdogLimit=1000", exchange -> {});
        say("aa", "one");
        say("bb", "two");
        say("cc", "three");

        awaitHeard(FIRST + " one", "cc three");
        String name = SECOND + " (instance bb)";
        await().atMost(SOON).until(() -> words.contains("Line " + name + ": Receiving events fails and is retried"));
        await().atMost(SOON).until(() -> !down(context).isEmpty());
        assertThat(down(context)).hasSize(1).allSatisfy(result -> {
            assertThat(result.getCheck().getId()).isEqualTo("consumer:imessage-" + KEY + "bb");
            assertThat(result.getDetails()).containsEntry("line", name);
        });
        assertThat(meters.get("camel.imessage.connected")
                        .tag("line", name)
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("camel.imessage.connected")
                        .tag("line", FIRST + " (instance aa)")
                        .gauge()
                        .value())
                .isEqualTo(1);
        DevConsole console = PluginHelper.getDevConsoleResolver(context).resolveDevConsole("imessage");
        assertThat(String.valueOf(console.call(DevConsole.MediaType.TEXT)))
                .contains("line: " + name)
                .doesNotContain(SECRET);
        assertThat(lines(context).getConnectedLines()).isEqualTo(2);

        simulator.line("bb").faults().clear();
        awaitHeard(SECOND + " two");
        await().atMost(SOON).until(() -> down(context).isEmpty());
        assertThat(words).allMatch(told -> told.startsWith("Line " + name));
        context.stop();
        assertThat(meters.getMeters()).isEmpty();
    }

    private static List<HealthCheck.Result> down(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getState() == HealthCheck.State.DOWN)
                .collect(Collectors.toList());
    }

    @Test
    void aPositionThatIsNotKnownEndsItsLineAlone() throws Exception {
        offsets.setState(KEY + "bb", "1000000");
        DefaultCamelContext context =
                start(context("offsets", offsets), EARLIEST + "&offsetRepository=#offsets", exchange -> {});
        say("aa", "one");
        say("cc", "three");

        awaitHeard(FIRST + " one", "cc three");
        await().atMost(SOON).untilAsserted(() -> assertThat(words).anySatisfy(told -> assertThat(told)
                .startsWith("Line " + SECOND + " (instance bb): The service does not know the position 1000000")
                .contains("'" + KEY + "bb'")));
        assertThat(down(context)).hasSize(1).allSatisfy(result -> assertThat(result.getDetails())
                .containsEntry("line", SECOND + " (instance bb)"));
    }

    @Test
    void aLineThatCannotBeginIsNamedAndTriedAgain() throws Exception {
        offsets.setState(KEY + "bb", "no position");
        DefaultCamelContext context =
                start(context("offsets", offsets), EARLIEST + "&offsetRepository=#offsets", exchange -> {});
        say("aa", "one");
        say("bb", "two");
        awaitHeard(FIRST + " one");
        await().atMost(SOON)
                .until(() ->
                        words.contains("Line " + SECOND + " (instance bb): Receiving events cannot start. Retrying"));
        assertThat(down(context)).hasSize(1).allSatisfy(result -> {
            assertThat(result.getCheck().getId()).isEqualTo("consumer:events");
            assertThat(result.getMessage().orElse("")).contains(SECOND + " (instance bb)");
        });

        offsets.setState(KEY + "bb", "0");
        awaitHeard(SECOND + " two");
        await().atMost(SOON).until(() -> down(context).isEmpty());
        assertThat(Set.copyOf(words)).hasSize(1); // a late retry is reported again
    }

    @Test
    void eachLineIsInJmxAndTheRouteShowsAll() throws Exception {
        DefaultCamelContext context = start(context(), EARLIEST, exchange -> {});
        awaitConnected(context, 3);
        say("bb", "two");
        awaitHeard(SECOND + " two");
        assertThat(lines(context).getLines())
                .containsExactly(FIRST + " (instance aa)", SECOND + " (instance bb)", "instance cc");
        await().atMost(SOON).untilAsserted(() -> assertThat(lines(context).getCheckpoints())
                .contains(SECOND + " (instance bb): "
                        + simulator.line("bb").world().log().head()));

        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName all = new ObjectName(
                "org.apache.camel:context=" + context.getManagementName() + ",type=consumers,name=LineConsumer*");
        assertThat(server.queryNames(all, null)).hasSize(3).allSatisfy(name -> assertThat(
                        server.getAttribute(name, "Connected"))
                .isEqualTo(true));
        assertThat(server.queryNames(all, null).stream()
                        .map(name -> attribute(server, name, "Line"))
                        .toList())
                .contains("instance cc");
        context.stop();
        assertThat(server.queryNames(all, null)).isEmpty();
    }

    private static Object attribute(MBeanServer server, ObjectName name, String attribute) {
        try {
            return server.getAttribute(name, attribute);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void linesShareTheirThreads() throws Exception {
        DefaultCamelContext context = start(context(), EARLIEST, exchange -> {});
        awaitConnected(context, 3);
        say("aa", "one");
        say("bb", "two");
        awaitHeard(FIRST + " one", SECOND + " two");
        long storing = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("IMessageOffset")
                        && thread.getName().contains(context.getName()))
                .count();
        assertThat(storing).isBetween(1L, 4L);
        assertThat(context.getComponent("imessage", IMessageComponent.class).consumers())
                .hasSize(3);
    }
}
