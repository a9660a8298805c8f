// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.fault.LinqRefusal;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged while a webhook cannot be registered. */
@Isolated("looks at the log")
class RegistrationLogTest extends WebhookSuite {

    private static final String LIST = "webhookSubscriptions.list";

    @Test
    void aVendorThatIsAwayIsOneLineHoweverOftenItIsAsked() throws Exception {
        simulator.faults().linq().refuse(LIST, 1000, LinqRefusal.of(503, 4004));
        DefaultCamelContext context = context();
        try (CapturedLog log = CapturedLog.of(RegistrationLog.class.getName())) {
            start(context, "retryMaxAttempts=1", route -> {});
            await().atMost(SOON).until(() -> simulator.linq().calls().of(LIST).size() > 2);

            assertThat(log.at(Level.WARN)).singleElement().satisfies(line -> assertThat(line)
                    .contains(
                            "Webhook /hook: it is not registered yet, and answers 503 until then. The registration is retried")
                    .contains("ConnectionException[4004]")
                    .doesNotContain("\n"));
            await().atMost(SOON).untilAsserted(() -> assertThat(log.at(Level.DEBUG))
                    .hasSizeGreaterThan(2)
                    .allMatch(line -> line.contains("\nConnectionException[4004]")));

            simulator.faults().clear();
            await().atMost(SOON).untilAsserted(() -> assertThat(log.at(Level.INFO))
                    .containsExactly("INFO Webhook /hook: it is registered now"));
            assertThat(log.at(Level.WARN)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nobody.invalid, This machine cannot resolve the host name: check the option address",
        "127.0.0.1:1, Nothing accepts connections there: check host and port in the option address",
    })
    void aWrongAddressLogsWhatToCheck(String address, String says) throws Exception {
        try (CapturedLog log = CapturedLog.of(RegistrationLog.class.getName())) {
            start(context(), "retryMaxAttempts=1&token=any&address=" + address, route -> {});

            assertThat(log.at(Level.WARN)).singleElement().satisfies(line -> assertThat(line)
                    .contains(says));
        }
    }

    @Test
    void anotherTroubleIsAnotherLine() throws Exception {
        simulator.faults().linq().refuse(LIST, 1, LinqRefusal.of(503, 4004));
        simulator.faults().linq().refuse(LIST, 1000, LinqRefusal.internal());
        try (CapturedLog log = CapturedLog.of(RegistrationLog.class.getName())) {
            start(context(), "retryMaxAttempts=1", route -> {});
            await().atMost(SOON).until(() -> simulator.linq().calls().of(LIST).size() > 2);

            await().atMost(SOON).untilAsserted(() -> assertThat(log.at(Level.WARN))
                    .satisfiesExactly(line -> assertThat(line).contains("[4004]"), line -> assertThat(line)
                            .contains("it is not registered. The registration is retried", "[3006]")));
        }
    }
}
