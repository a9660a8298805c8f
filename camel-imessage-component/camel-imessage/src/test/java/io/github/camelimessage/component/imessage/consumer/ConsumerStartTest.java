// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.TestContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options with which a consumer refuses to start. */
@Tag("jdk")
@Tag("line")
class ConsumerStartTest {

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            transport=http             | imessage:events does not work with transport=HTTP
            transport=http             | Set transport=GRPC on this endpoint
            types=group.change         | types contains group.change, which is not a type of event; use one or more of chat.*, chat.backgroundChanged
            startFrom=now              | startFrom must be latest, earliest or a sequence
            startFrom=-1               | startFrom must be latest, earliest or a sequence
            maxInFlight=0              | maxInFlight must be at least 1
            maxReconnectDelay=100      | maxReconnectDelay must not be less than reconnectDelay
            watchdogLimit=0            | watchdogLimit must be at least 1 millisecond
            """)
    void isToldWithTheOption(String option, String message) {
        assertThatThrownBy(() -> startFrom("imessage:events?address=localhost:1&token=t&" + option))
                .hasStackTraceContaining(message);
    }

    @Test
    void withoutAddressAndTokenTheErrorNamesWhatIsMissing() {
        assertThatThrownBy(() -> startFrom("imessage:events"))
                .hasStackTraceContaining("Set the option address (host:port of the service) and the option token");
    }

    @Test
    void aCallIsRefusedInAConsumer() {
        assertThatThrownBy(() -> startFrom("imessage:sendText"))
                .hasStackTraceContaining("imessage:sendText cannot be used in from(...)")
                .hasStackTraceContaining("for from(...) there is events");
    }

    @Test
    void eventsAreRefusedInAProducer() {
        assertThatThrownBy(() -> start("direct:in", "imessage:events?address=localhost:1&token=t"))
                .hasStackTraceContaining("imessage:events can only be used in from(...)")
                .hasStackTraceContaining("For to(...) there are createChat, getChat,");
    }

    @Test
    void eventsAreNoCallByHeaderEither() throws Exception {
        start("direct:in", "imessage:getChat?address=localhost:1&token=t");

        assertThatThrownBy(() -> context.createProducerTemplate()
                        .requestBodyAndHeader("direct:in", "", "CamelIMessageOperation", "events"))
                .hasStackTraceContaining("imessage:events can only be used in from(...)");
    }

    private void startFrom(String uri) throws Exception {
        start(uri, "mock:out");
    }

    private void start(String from, String to) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        });
        context.start();
    }
}
