// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.TestContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A consumer of locations that cannot start names the option that prevents it, and says what to do. */
class LocationStartTest {

    private static final String PHOTON = "imessage:locations?address=localhost:1&tls=false&token=t";

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offsetRepository=#offsets",
                "offsetKey=mine",
                "startFrom=latest",
                "startfrom=earliest",
                "onCursorRejected=latest",
                "ordering=strict",
                "auditInterval=1000",
                "idleAuditInterval=1000",
                "breakOnFirstError=true"
            })
    void optionsOfTheLogAreRefused(String option) {
        context.getRegistry().bind("offsets", new MemoryStateRepository());

        assertThatThrownBy(() -> start(PHOTON + "&" + option))
                .hasStackTraceContaining("cannot be used with imessage:locations: the feed of locations is live only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"types=location.*", "chatGuid=any;-;alice@example.com", "maxInFlight=4"})
    void optionsOfEventsAreRefused(String option) {
        assertThatThrownBy(() -> start(PHOTON + "&" + option))
                .hasStackTraceContaining("The option " + option.substring(0, option.indexOf('=')))
                .hasStackTraceContaining("the option participant selects one person");
    }

    @Test
    void linesAreNotShared() {
        assertThatThrownBy(() -> start(PHOTON + "&shareLines=true"))
                .hasStackTraceContaining("a feed of locations is that of one line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            transport=http         | imessage:locations does not work with transport=HTTP
            maxReconnectDelay=100  | maxReconnectDelay must not be less than reconnectDelay
            watchdogLimit=0        | watchdogLimit must be at least 1 millisecond
            """)
    void isToldWithTheOption(String option, String message) {
        assertThatThrownBy(() -> start(PHOTON + "&" + option)).hasStackTraceContaining(message);
    }

    @Test
    void atLinqTheErrorSaysWhatToUse() {
        assertThatThrownBy(() -> start("imessage:locations?provider=linq&token=t"))
                .hasStackTraceContaining("Linq has no live feed of locations")
                .hasStackTraceContaining("imessage:getLocation")
                .hasStackTraceContaining("imessage:requestLocation")
                .hasStackTraceContaining("webhook:imessage:events?provider=linq&types=location.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&provider=linq"})
    void theOperationIsRefusedInAWebhook(String more) {
        assertThatThrownBy(() -> start("webhook:imessage:locations?webhookComponentName=netty-http&webhookPath=/hook"
                        + "&webhookAutoRegister=false&webhookSecret=s&token=t" + more))
                .hasStackTraceContaining("imessage:locations cannot be used with webhook:");
    }

    @Test
    void theOperationIsRefusedInAProducer() {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").to(PHOTON);
                        context.start();
                    }
                }))
                .hasStackTraceContaining("imessage:locations can only be used in from(...)");
    }

    private void start(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:out");
            }
        });
        context.start();
    }
}
