// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.linq.LinqCall;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Linq's official client, unchanged, is the referee of the simulator's REST and webhooks. */
class LinqClientIT {
    private static final int AT_LEAST = 45;

    private static Stages stages;
    private static NodeTests node;

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    static void runScenarios() throws Exception {
        stages = new Stages();
        LinqStages.addTo(stages);
        node = NodeTests.run("referee-linq", Map.of("REFEREE_STAGES", stages.toJson()));
    }

    @AfterAll
    static void close() {
        stages.close();
    }

    @TestFactory
    Stream<DynamicTest> eachScenarioPassesInTheVendorsClient() {
        return node.results().stream()
                .map(result -> DynamicTest.dynamicTest(result.name(), () -> assertThat(result.hasPassed())
                        .as("See Node's report above")
                        .isTrue()));
    }

    @Test
    void theScenariosRan() {
        assertThat(node.exitCode()).isZero();
        assertThat(node.results()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void theClientMakesTheDocumentedNumberOfRetries() {
        assertThat(calls("chats.listChats")).hasSize(2);
        assertThat(calls("phoneNumbers.list")).hasSize(3);
        assertThat(calls("contactCard.retrieve")).hasSize(3);
        assertThat(calls("webhookEvents.list")).hasSize(1);
        assertThat(calls("webhookSubscriptions.list")).hasSize(3);
        assertThat(calls("chats.messages.send")).hasSize(2);
        assertThat(calls("messages.create")).hasSize(2);
        assertThat(calls("chats.listChats"))
                .extracting(call -> call.header("x-stainless-retry-count"))
                .containsExactly("0", "1");
    }

    private static List<LinqCall> calls(String operation) {
        return stages.get("retries").simulator().linq().calls().of(operation);
    }

    @Test
    void everyDeliveryWasTaken() {
        for (String name : List.of("hooks-new", "hooks-old", "hooks-damaged")) {
            assertThat(stages.get(name)
                            .simulator()
                            .linq()
                            .webhooks()
                            .deliveries()
                            .all())
                    .isNotEmpty()
                    .extracting(Delivery::outcome)
                    .containsOnly(Outcome.DELIVERED);
        }
    }

    @Test
    void noCallWasUnknown() {
        assertThat(stages.get("chats").simulator().linq().calls().of("unknown")).isEmpty();
        assertThat(stages.get("messages").simulator().linq().calls().of("unknown"))
                .isEmpty();
        assertThat(stages.get("account").simulator().linq().calls().of("unknown"))
                .isEmpty();
    }
}
