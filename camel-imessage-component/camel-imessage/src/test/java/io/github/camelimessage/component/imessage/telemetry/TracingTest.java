// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The spans of calls and events. */
@Timeout(120)
class TracingTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    private final DefaultCamelContext context = new TestContext();
    private Person alice;
    private String chat;

    @BeforeEach
    void start() throws Exception {
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
        context.getRegistry().bind("tracer", telemetry.getTracer("camel"));
        context.getRegistry().bind("propagators", telemetry.getPropagators());
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setCamelContext(context);
        tracer.init(context);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:photon").to("imessage:getChat?allowedOperations=markRead");
                from("direct:linq")
                        .to("imessage:getChat?provider=linq&retryMaxAttempts=1&token=" + simulator.token() + "&address="
                                + simulator.linqAddress());
                from("imessage:events?startFrom=earliest&types=message.received")
                        .to("log:events");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
        telemetry.close();
    }

    private void call(String entry, Map<String, Object> headers) {
        context.createProducerTemplate()
                .request("direct:" + entry, exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)));
    }

    private SpanData span(String name) {
        await().atMost(SOON).until(() -> spans.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().equals(name)));
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<AttributeKey<?>, Object> tags(SpanData span) {
        return span.getAttributes().asMap();
    }

    private static AttributeKey<String> key(String name) {
        return AttributeKey.stringKey(name);
    }

    @Test
    void aCallHasItsOperationVendorAndChat() {
        call("photon", Map.of(IMessageConstants.CHAT_GUID, chat, IMessageConstants.OPERATION, "markRead"));

        assertThat(tags(span("imessage:markRead")))
                .containsEntry(key("imessage.operation"), "markRead")
                .containsEntry(key("imessage.provider"), "photon")
                .containsEntry(key("imessage.chat"), chat)
                .doesNotContainKey(key("error.type"))
                .doesNotContainKey(key("imessage.account"));
    }

    @Test
    void aCallThatFailsHasItsCode() {
        call("photon", Map.of(IMessageConstants.CHAT_GUID, "any;-;nobody@example.com"));
        assertThat(tags(span("imessage:getChat"))).containsEntry(key("error.type"), "chatNotFound");
        assertThat(span("imessage:getChat").getStatus()).isEqualTo(StatusData.error());
        spans.reset();

        call("linq", Map.of(IMessageConstants.CHAT_GUID, "0b0e5b9e-8f3e-4c57-9f8e-0a4a3a5c1d2e"));
        assertThat(tags(span("imessage:getChat")))
                .containsEntry(
                        key("imessage.provider"), IMessageProvider.LINQ.name().toLowerCase())
                .containsEntry(key("error.type"), "2001");
    }

    @Test
    void anEventHasItsTypeAndChat() {
        alice.sendText(chat, "Hello");

        assertThat(tags(span("imessage:events")))
                .containsEntry(key("imessage.operation"), "events")
                .containsEntry(key("imessage.event"), "message.received")
                .containsEntry(key("imessage.chat"), chat);
    }

    @Test
    void noTagHoldsTheToken() {
        call("linq", Map.of(IMessageConstants.CHAT_GUID, "0b0e5b9e-8f3e-4c57-9f8e-0a4a3a5c1d2e"));

        assertThat(span("imessage:getChat").toString()).doesNotContain(simulator.token());
    }
}
