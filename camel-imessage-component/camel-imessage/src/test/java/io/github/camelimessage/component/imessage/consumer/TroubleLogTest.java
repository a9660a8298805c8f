// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged if no exception handler is set. */
@Isolated("looks at the log")
class TroubleLogTest extends EventSuite {

    @ParameterizedTest
    @CsvSource({
        "token=wrong, Check the option token",
        "address=nobody.invalid:443&token=any, check the option address",
        "address=localhost:1&token=any, check host and port in the option address",
    })
    void aFailureOfTheServiceIsLoggedOnceForAllAttempts(String wrong, String says) throws Exception {
        try (CapturedLog log = CapturedLog.of(IMessageConsumer.class.getName())) {
            DefaultCamelContext context = context();
            start(context, routeTo(wrong));
            await().atMost(SOON).until(() -> consumer(context).getReconnects() > 3);

            assertThat(log.at(Level.WARN))
                    .filteredOn(line -> line.contains("Receiving events fails and is retried"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(says).doesNotContain("\n"));
            assertThat(log.at(Level.DEBUG)).as("with the stack trace").hasSize(1);
        }
    }

    @Test
    void whatIsNoTroubleOfTheServiceHasItsStackTrace() throws Exception {
        try (CapturedLog log = CapturedLog.of(IMessageConsumer.class.getName())) {
            start(context(), new RouteBuilder() {
                @Override
                public void configure() {
                    from("imessage:events?startFrom=earliest").process(exchange -> {
                        throw new IllegalStateException("of the route");
                    });
                }
            });
            say(1);

            await().atMost(SOON).untilAsserted(() -> assertThat(log.at(Level.WARN))
                    .anySatisfy(line -> assertThat(line).contains("\njava.lang.IllegalStateException")));
        }
    }

    private static RouteBuilder routeTo(String wrong) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&" + wrong)
                        .routeId("events")
                        .to("mock:events");
            }
        };
    }
}
