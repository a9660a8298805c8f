// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.builder.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.builder.endpoint.dsl.IMessageEndpointBuilderFactory.IMessageBuilders;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageEndpoint;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route whose endpoints are built with the generated builders, beside Camel's own. */
@Timeout(120)
@Tag("line")
class EndpointDslTest extends CamelTestSupport {

    private static IMessageSimulator simulator;

    @BeforeAll
    static void startSimulator() {
        simulator = IMessageSimulator.builder().start();
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new Answers();
    }

    /** The builders of the component beside those of Camel. */
    static final class Answers extends EndpointRouteBuilder implements IMessageBuilders {
        @Override
        public void configure() {
            from(imessage("events").types("message.received").startFrom("earliest"))
                    .filter(header(imessage().iMessageIsFromMe()).isEqualTo(false))
                    .setBody(constant("Got it"))
                    .to(imessage("sendText").effect(Effect.CONFETTI).advanced().retryMaxDelay(Duration.ofSeconds(7)))
                    .to(mock("answered"));
        }
    }

    @Test
    void theRouteRuns() throws Exception {
        Person alice = simulator.person("alice@example.com");
        MockEndpoint answered = getMockEndpoint("mock:answered");
        answered.setResultWaitTime(30_000);
        answered.expectedMessageCount(1);

        String chat = alice.openChat();
        alice.sendText(chat, "Hello?");

        answered.assertIsSatisfied();
        assertThat(simulator.world().chats().find(chat).lastMessage().text()).isEqualTo("Got it");
    }

    @Test
    void everyOptionGoesWhereItBelongs() {
        IMessageConfiguration options = ((IMessageEndpoint) StaticEndpointBuilders.imessage("sendText")
                        .effect("slam")
                        .replyTo("m-1")
                        .chatGuid("any;+;g")
                        .resolve(context))
                .getConfiguration();

        assertThat(options.getEffect()).isEqualTo(Effect.SLAM);
        assertThat(options.getReplyTo()).isEqualTo("m-1");
        assertThat(options.getChatGuid()).isEqualTo("any;+;g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1+1=2", "Tom & Jerry", "100%", "50%25 #1", "smile :)", "a)&b=c", "RAW(x)", "{a}", "+1 202"})
    void textArrivesAsItWasGiven(String text) {
        IMessageConfiguration options = ((IMessageEndpoint) StaticEndpointBuilders.imessage("createChat")
                        .message(text)
                        .subject(text)
                        .to("alice+news@example.com, +12025550101")
                        .resolve(context))
                .getConfiguration();

        assertThat(options.getMessage())
                .isEqualTo(text.equals("RAW(x)") ? "x" : text); // Camel's marker for a raw value
        assertThat(options.getSubject()).isEqualTo(options.getMessage());
        assertThat(options.getTo()).isEqualTo("alice+news@example.com,+12025550101");
    }

    @Test
    void textOfABuilderIsSent() throws Exception {
        context.addRoutes(new EndpointRouteBuilder() {
            @Override
            public void configure() {
                from("direct:sum")
                        .to(StaticEndpointBuilders.imessage("createChat").message("1+1=2 & Tom"));
            }
        });

        Chat chat = template.requestBody("direct:sum", "dora@example.com", Chat.class);

        assertThat(simulator.world().chats().find(chat.guid()).lastMessage().text())
                .isEqualTo("1+1=2 & Tom");
    }
}
