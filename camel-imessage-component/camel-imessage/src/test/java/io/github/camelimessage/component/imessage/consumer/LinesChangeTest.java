// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lines that are added and given up while a route runs. Tokens are renewed every other second, and their answers list the lines. */
@Execution(ExecutionMode.CONCURRENT)
class LinesChangeTest extends LinesSuite {

    private static final String NEW = "+15550000004";

    @Override
    SimulatorBuilder settings() {
        return super.settings().tokenLife(Duration.ofSeconds(3));
    }

    @Test
    void aNewLineIsConsumed() throws Exception {
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        awaitConnected(context, 3);
        say("dd", "hello");
        simulator.project().addLine("dd", NEW);

        awaitHeard(NEW + " hello");
        awaitConnected(context, 4);
        assertThat(words).isEmpty();
    }

    @Test
    void aLineThatIsGivenUpEndsAloneAndContinuesAtItsPositionWhenItIsBack() throws Exception {
        DefaultCamelContext context = context();
        MemoryStateRepository offsets = new MemoryStateRepository();
        context.getRegistry().bind("offsets", offsets);
        start(context, "&startFrom=earliest&offsetRepository=#offsets", exchange -> {});
        say("bb", "before");
        awaitHeard(SECOND + " before");
        simulator.project().removeLine("bb");
        await().atMost(SOON).until(() -> lines(context).consumers().size() == 2);
        say("bb", "meanwhile");
        say("aa", "one");
        awaitHeard(FIRST + " one");
        await().atMost(SOON).until(() -> HealthCheckHelper.invokeReadiness(context, "full").stream()
                .allMatch(result -> result.getState() == HealthCheck.State.UP));

        simulator.project().addLine("bb", SECOND);
        awaitHeard(SECOND + " meanwhile");
        assertThat(heard).containsExactlyInAnyOrder(SECOND + " before", FIRST + " one", SECOND + " meanwhile");
    }

    @Test
    void aLineThatGetsANumberHasItFromThenOn() throws Exception {
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        say("cc", "before");
        awaitHeard("cc before");
        simulator.project().removeLine("cc");
        simulator.project().addLine("cc", NEW);
        await().atMost(SOON).until(() -> lines(context).getLines().contains(NEW + " (instance cc)"));
        say("cc", "after");

        awaitHeard(NEW + " after");
        assertThat(heard).hasSize(2);
    }

    @Test
    void anAnswerByALineThatWasJustAddedIsSent() throws Exception {
        DefaultCamelContext context = context();
        context.start();
        simulator.project().addLine("dd", NEW);
        String chat = simulator.line("dd").person(ALICE).openChat();
        Exchange exchange = context.createProducerTemplate().request("imessage:sendText?chatGuid=" + chat, asked -> {
            asked.getMessage().setBody("hello");
            asked.getMessage().setHeader(IMessageConstants.LINE, NEW);
        });
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.line("dd").world().log().head()).isPositive();
    }

    @Test
    void aManagementPlaneThatIsAwayDoesNotKeepTheRouteFromStarting() throws Exception {
        simulator.faults().management().cutConnection(Faults.ANY, 1000);
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        say("aa", "one");
        await().atMost(SOON).until(() -> words.contains("The lines of the project are not known yet. Retrying"));
        assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                .anyMatch(result -> result.getState() == HealthCheck.State.DOWN
                        && result.getMessage().orElse("").contains("The lines of the project are not known"));

        simulator.faults().clear();
        awaitHeard(FIRST + " one");
        assertThat(Set.copyOf(words)).hasSize(1); // a late retry is reported again
    }

    @Test
    void aProjectWithoutALineIsReported() throws Exception {
        List.of("aa", "bb", "cc").forEach(simulator.project()::removeLine);
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        await().atMost(SOON).until(() -> HealthCheckHelper.invokeReadiness(context, "full").stream()
                .anyMatch(result -> result.getState() == HealthCheck.State.DOWN
                        && result.getMessage().orElse("").contains("has no line of its own")));
        simulator.project().addLine("aa", FIRST);
        say("aa", "one");
        awaitHeard(FIRST + " one");
    }
}
