// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events of a simulator as CloudEvents, in routes. */
@Timeout(120)
@Tag("line")
class EventToCloudEventTest extends CamelTestSupport {

    private static final long PATIENCE_MILLIS = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static IMessageSimulator simulator;
    private static String group;

    @BeforeAll
    static void fillTheLog() {
        simulator = IMessageSimulator.builder().start();
        Person alice = simulator.person("alice@example.com");
        group = alice.createGroup("bob@example.com");
        alice.rename(group, "Case 4711");
        alice.sendText(group, "Hello \"there\" \u2764");
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = new TestContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        options.setStartFrom("earliest");
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events")
                        .routeId("binary")
                        .autoStartup(false)
                        .transformDataType("imessage:application-cloudevents")
                        .to("mock:binary");
                from("imessage:events?ordering=strict")
                        .routeId("structured")
                        .autoStartup(false)
                        .to("direct:structured")
                        .transformDataType("imessage:application-cloudevents+json")
                        .to("mock:structured");
                from("imessage:events?offsetKey=account one")
                        .routeId("keyed")
                        .autoStartup(false)
                        .transformDataType("imessage:application-cloudevents")
                        .to("mock:keyed");
                from("direct:structured").log("${body.sequence}");
                from("direct:contract")
                        .outputType("imessage:application-cloudevents")
                        .log("${body.sequence}");
                from("direct:plain").transformDataType("imessage:application-cloudevents+json");
            }
        };
    }

    @Test
    void binaryModeHasTheAttributesInCamelsHeadersAndTheEventsJsonInTheBody() throws Exception {
        List<Message> events = received("mock:binary");

        Message renamed = events.get(0);
        assertThat(renamed.getHeaders())
                .containsEntry("CamelCloudEventID", source() + ":1")
                .containsEntry("CamelCloudEventSource", source())
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "io.github.camelimessage.event.group.changed")
                .containsEntry("CamelCloudEventSubject", group)
                .containsEntry("CamelCloudEventDataContentType", "application/json")
                .containsEntry(Exchange.CONTENT_TYPE, "application/json");
        JsonNode data = JSON.readTree((String) renamed.getBody());
        assertThat(data.at("/change/displayName").asText()).isEqualTo("Case 4711");
        assertThat(renamed.getHeader("CamelCloudEventTime"))
                .isEqualTo(data.get("occurredAt").asText());
    }

    @Test
    void structuredModeIsOneDocument() throws Exception {
        Message said = received("mock:structured").get(1);

        assertThat(said.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/cloudevents+json");
        assertThat(said.getHeaders().keySet()).noneMatch(name -> name.startsWith("CamelCloudEvent"));
        JsonNode document = JSON.readTree((String) said.getBody());
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "sequence",
                        "partitionkey",
                        "datacontenttype",
                        "data");
        assertThat(document.get("id").asText()).isEqualTo(source() + ":2");
        assertThat(document.get("type").asText()).isEqualTo("io.github.camelimessage.event.message.received");
        assertThat(document.get("sequence").asText()).isEqualTo("0000000000000000002");
        assertThat(document.get("partitionkey").asText()).isEqualTo(group);
        assertThat(document.get("data").isObject()).isTrue();
        assertThat(document.at("/data/message/content/text").asText()).isEqualTo("Hello \"there\" \u2764");
        assertThat(document.get("time")).isEqualTo(document.at("/data/occurredAt"));
    }

    @Test
    void theIdIsTheSameInBothModesAndInEveryRoute() throws Exception {
        String structured = (String) received("mock:structured").get(0).getBody();

        assertThat(JSON.readTree(structured).get("id").asText())
                .isEqualTo(received("mock:binary").get(0).getHeader("CamelCloudEventID"));
    }

    @Test
    void accountsThatShareAnAddressAreDistinguishedByTheOffsetKey() throws Exception {
        assertThat(received("mock:keyed").get(0).getHeaders())
                .containsEntry("CamelCloudEventSource", "imessage:photon:account%20one")
                .containsEntry("CamelCloudEventID", "imessage:photon:account%20one:1");
    }

    @Test
    void aSourceOfTheRoutesOwnIsKept() {
        Exchange exchange = request("direct:contract", event(null), Map.of("CamelCloudEventSource", "/phone"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelCloudEventSource", "/phone")
                .containsEntry("CamelCloudEventID", "/phone:7");
    }

    @Test
    void aTimeThatTheServiceDidNotSayIsNotInvented() {
        assertThat(request("direct:contract", event(null), Map.of("CamelCloudEventSource", "/phone"))
                        .getMessage()
                        .getHeaders())
                .doesNotContainKey("CamelCloudEventTime");
        assertThat(request(
                                "direct:contract",
                                event(Instant.ofEpochSecond(0, 123_456_789)),
                                Map.of("CamelCloudEventSource", "/phone"))
                        .getMessage()
                        .getHeader("CamelCloudEventTime"))
                .isEqualTo("1970-01-01T00:00:00.123456789Z");
    }

    @Test
    void withoutASourceAnIdWouldNotBeUnique() {
        Exchange exchange = request("direct:plain", event(null), Map.of());

        assertThatThrownBy(() -> {
                    throw exchange.getException();
                })
                .hasStackTraceContaining("set the header CamelCloudEventSource");
    }

    @Test
    void anEventOfAWebhookHasTheVendorsId() throws Exception {
        ChatEvent event = new ChatEvent(ChatEvent.MARKED_READ, 0, null, false, null, null);
        Exchange exchange = request(
                "direct:plain", event, Map.of("CamelCloudEventSource", "/phone", "CamelIMessageEventId", "2915e81c"));

        JsonNode document = JSON.readTree(exchange.getMessage().getBody(String.class));
        assertThat(document.get("id").asText()).isEqualTo("/phone:2915e81c");
        assertThat(document.has("sequence") || document.has("subject") || document.has("partitionkey"))
                .isFalse();
        assertThat(request("direct:plain", event, Map.of("CamelCloudEventSource", "/phone"))
                        .getException())
                .hasStackTraceContaining("set the header CamelCloudEventID");
    }

    @Test
    void theSourceOfAWebhookIsTheEndpointBehindIt() {
        Exchange exchange = context.getEndpoint("webhook:imessage:events?provider=linq&webhookAutoRegister=false")
                .createExchange();
        exchange.getMessage().setBody(new ChatEvent(ChatEvent.MARKED_READ, 0, null, false, null, null));
        exchange.getMessage().setHeader("CamelIMessageEventId", "2915e81c");

        assertThat(template.send("direct:contract", exchange).getMessage().getHeaders())
                .containsEntry("CamelCloudEventSource", "imessage:linq")
                .containsEntry("CamelCloudEventID", "imessage:linq:2915e81c");
    }

    @Test
    void whatIsNoEventIsRefusedAndNotShown() {
        Exchange exchange = request("direct:plain", "a private text", Map.of());

        assertThatThrownBy(() -> {
                    throw exchange.getException();
                })
                .hasStackTraceContaining("the body is a java.lang.String")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("private"));
    }

    private List<Message> received(String mock) throws Exception {
        MockEndpoint endpoint = getMockEndpoint(mock);
        endpoint.setResultWaitTime(PATIENCE_MILLIS);
        endpoint.expectedMessageCount(2); // before the first event, or the whole timeout passes
        context.getRouteController().startRoute(mock.substring("mock:".length()));
        endpoint.assertIsSatisfied();
        return Arrays.asList(
                endpoint.getExchanges().get(0).getMessage(),
                endpoint.getExchanges().get(1).getMessage());
    }

    private Exchange request(String entry, Object body, Map<String, Object> headers) {
        return template.request(entry, exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    private static ChatEvent event(Instant occurredAt) {
        return new ChatEvent(
                ChatEvent.MARKED_READ, 7, "any;-;a@example.com", false, occurredAt, new Participant("a", null, null));
    }

    private static String source() {
        return "imessage:photon:" + simulator.grpcAddress();
    }
}
