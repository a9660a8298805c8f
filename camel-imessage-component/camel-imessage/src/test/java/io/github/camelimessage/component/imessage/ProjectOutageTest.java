// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The management plane is away for longer than the tokens live. */
@Timeout(300)
@Isolated("looks at the log")
class ProjectOutageTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SECRET = "a-secret-of-the-project";

    private final DefaultCamelContext context = new TestContext();
    private final IMessageSimulator simulator = IMessageSimulator.builder()
            .project("p1", SECRET)
            .tokenLife(Duration.ofSeconds(2))
            .start();
    private final Person alice = simulator.person("alice@example.com");
    private final String chat = alice.openChat();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    private void start() throws Exception {
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret(SECRET);
        options.setReconnectDelay(Duration.ofMillis(50));
        options.setMaxReconnectDelay(Duration.ofMillis(500));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?types=message.received&startFrom=earliest")
                        .routeId("events")
                        .autoStartup(false)
                        .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                        .process(exchange -> heard.add(exchange.getContext()
                                .resolveLanguage("simple")
                                .createExpression("${body.message.content.text}")
                                .evaluate(exchange, String.class)));
            }
        });
        context.start();
    }

    private Exception send(ProducerTemplate template) {
        return template.request("imessage:sendText?chatGuid=" + chat, exchange -> exchange.getMessage()
                        .setBody("Hello"))
                .getException();
    }

    private boolean isInTrouble() {
        return context.getComponent("imessage", IMessageComponent.class).consumers().stream()
                .allMatch(consumer -> consumer.getLastError() != null && !consumer.isConnected());
    }

    @Test
    void nothingIsLostAndItIsOneLine() throws Exception {
        try (CapturedLog all = CapturedLog.of("io.github.camelimessage");
                CapturedLog log = CapturedLog.of(IMessageConsumer.class.getName())) {
            start();
            ProducerTemplate template = context.createProducerTemplate();
            assertThat(send(template)).isNull();
            simulator.faults().management().cutConnection(Faults.ANY, 1_000_000);
            alice.sendText(chat, "before");
            await().atMost(SOON).until(() -> send(template) instanceof ConnectionException);
            context.getRouteController().startRoute("events");
            await().atMost(SOON).until(this::isInTrouble);
            alice.sendText(chat, "during");
            int exchanges = simulator.project().exchanges();
            assertThat(send(template)).isInstanceOf(ConnectionException.class).hasMessageContaining("management plane");

            simulator.faults().clear();
            await().atMost(SOON).until(() -> heard.size() == 2);

            assertThat(send(template)).isNull();
            assertThat(heard).containsExactly("before", "during");
            assertThat(simulator.project().exchanges()).isGreaterThan(exchanges);
            assertThat(log.at(Level.WARN))
                    .filteredOn(line -> line.contains("Receiving events fails and is retried"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("management plane"));
            for (CapturedLog each : List.of(all, log)) {
                assertThat(each.linesWith(SECRET) + each.linesWith("issued-")).isZero();
            }
        }
    }
}
