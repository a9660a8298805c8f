// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.consumer.LinesConsumer;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.resume.ResumeStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which options a route can consume all lines, and when a header chooses the line of a call. */
class LineOptionsTest {

    private static final String SECRET = "s3cr3t-of-the-project";

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private void component(Consumer<IMessageConfiguration> settings) {
        settings.accept(
                context.getComponent("imessage", IMessageComponent.class).getConfiguration());
    }

    private void project() {
        component(options -> {
            options.setProjectId("p1");
            options.setProjectSecret(SECRET);
        });
    }

    private Endpoint consume(String uri) throws Exception {
        Endpoint endpoint = context.getEndpoint(uri);
        assertThat(endpoint.createConsumer(exchange -> {})).isInstanceOf(LinesConsumer.class);
        return endpoint;
    }

    @Test
    void theCredentialsOfAProjectAreEnough() throws Exception {
        project();
        consume("imessage:events?line=*");
    }

    @Test
    void theComponentMayNameAllLinesForAllItsRoutes() throws Exception {
        project();
        component(options -> options.setLine("*"));
        consume("imessage:events");
        assertThat(Connection.of(context.getEndpoint("imessage:sendText", IMessageEndpoint.class)
                                .getConfiguration())
                        .line())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "imessage:events?line=*&address=aa.imsg.photon.codes, remove the option address",
        "imessage:events?line=*&address=AA.imsg.photon.codes:443, remove the option address",
        "imessage:events?line=*&address=https://imessage.spectrum.photon.codes/, remove the option address",
        "imessage:locations?line=*, line=* is only for imessage:events",
        "imessage:events?line=*&provider=linq&token=t, Linq has no log of events",
        "imessage:events?line=*&token=t&address=localhost:1, The option line names a line of a project",
        "imessage:events?line=*&projectId=p2, projectSecret",
        "imessage:events?line=aa&shareLines=true, shareLines=true is for line=*",
        "imessage:events?line=*&client=#own, the option client is connected to one line"
    })
    void impossibleOptionsAreRefusedWhenTheRouteIsBuilt(String uri, String why) throws Exception {
        project();
        context.getComponent("imessage", IMessageComponent.class).setSendCredentialsToOtherAddresses(true);
        context.getRegistry()
                .bind(
                        "own",
                        PhotonClient.builder().address("localhost:1").token("t").build());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).autoStartup(false).to("log:events");
            }
        });
        assertThatThrownBy(context::start)
                .hasStackTraceContaining(why)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(SECRET));
    }

    @Test
    void withoutCredentialsItIsRefused() {
        component(options -> {
            options.setToken("t0ken");
            options.setAddress("localhost:1");
        });
        assertThatThrownBy(() -> consume("imessage:events?line=*"))
                .hasMessageContaining("The option line names a line of a project. Set the options projectId");
    }

    @Test
    void theTransportHttpIsRefused() throws Exception {
        project();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?line=*&transport=HTTP").to("log:events");
            }
        });
        assertThatThrownBy(context::start).hasStackTraceContaining("does not work with transport=HTTP");
    }

    @Test
    void aResumeStrategyIsRefused() throws Exception {
        project();
        ResumeStrategy strategy = new TransientResumeStrategy(
                new io.github.camelimessage.component.imessage.consumer.IMessageResumeAdapter());
        context.getRegistry().bind("positions", strategy);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?line=*").resumable("positions").to("log:events");
            }
        });
        assertThatThrownBy(context::start).hasStackTraceContaining("set the option offsetRepository");
    }

    // ------------------------------------------------------------------ the header

    private Exchange send(String uri, Object line, EventLine origin) {
        return context.createProducerTemplate().request(uri, exchange -> {
            exchange.getMessage().setBody("hello");
            exchange.getMessage().setHeader(IMessageConstants.LINE, line);
            if (origin != null) {
                origin.remember(exchange);
            }
        });
    }

    @Test
    void anEndpointWithoutAProjectHasNoLineToChoose() {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            Person alice = simulator.person("alice@example.com");
            component(options -> {
                options.setAddress(simulator.grpcAddress());
                options.setTls(false);
                options.setToken(simulator.token());
            });
            context.start();
            String uri = "imessage:sendText?chatGuid=" + alice.openChat();
            assertThat(send(uri, "+15550000001", null).getException())
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("CamelIMessageLine names the line +15550000001")
                    .hasMessageContaining("projectId and projectSecret");
            assertThat(send(uri, new Object(), null).getException())
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("is not text");
            assertThat(send(uri, " ", null).getException()).isNull();
            // That of an event is a default, and means nothing here.
            EventLine origin = new EventLine("+15550000001", "photon project p2");
            assertThat(send(uri, "+15550000001", origin).getException()).isNull();
        }
    }

    @Test
    void anEventOfAnotherProjectIsAnsweredByTheLineOfThisOne() {
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                .project("p1", SECRET)
                .dedicatedLine("aa", "+15550000001")
                .start()) {
            Person alice = simulator.person("alice@example.com");
            project();
            component(options -> {
                options.setAddress(simulator.grpcAddress());
                options.setTls(false);
                options.setManagementAddress(simulator.httpAddress());
            });
            context.start();
            String uri = "imessage:sendText?chatGuid=" + alice.openChat();
            EventLine other = new EventLine("+15559999999", "photon project p2");
            assertThat(send(uri, "+15559999999", other).getException()).isNull();
            assertThat(send(uri, "+15550000001", other).getException()).isNull();
            EventLine own = new EventLine("+15559999999", "photon project p1");
            assertThat(send(uri, "+15559999999", own).getException()).hasMessageContaining("no line '+15559999999'");
        }
    }
}
