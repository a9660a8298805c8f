// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@Tag("line")
class IMessageDevConsoleTest {

    private static final String TOKEN = "s3cr3t-t0ken";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final IMessageSimulator simulator =
            IMessageSimulator.builder().token(TOKEN).start();
    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    @Test
    void showsClientsAndConsumersWithoutSecrets() throws Exception {
        Person alice = simulator.person("alice@example.com");
        alice.sendText(alice.openChat(), "Hello");
        startRoutes();

        await().atMost(SOON).untilAsserted(() -> {
            JsonObject consumer = consumers().get(0);
            assertThat(consumer)
                    .containsEntry("routeId", "watch")
                    .containsEntry("connected", true)
                    .containsEntry("proven", 1L)
                    .containsEntry("checkpoint", "1")
                    .containsEntry("head", 1L)
                    .containsEntry("lag", 0L)
                    .containsEntry("inFlight", 0)
                    .containsEntry("reconnects", 0)
                    .containsEntry("gaps", 0)
                    .containsEntry("late", 0)
                    .doesNotContainKey("lastError");
            assertThat((Long) consumer.get("lastFrameAge")).isNotNegative();
            assertThat((Long) consumer.get("lastAuditAge")).isNotNegative();
        });
        assertThat(clients())
                .containsExactlyInAnyOrder(
                        new JsonObject(
                                Map.of("provider", "photon", "transport", "grpc", "address", simulator.grpcAddress())),
                        new JsonObject(
                                Map.of("provider", "photon", "transport", "http", "address", simulator.httpAddress())));
        assertThat(text())
                .contains("    Client:", "        transport: http", "    Consumer:", "        routeId: watch")
                .contains("        checkpoint: 1");
        assertThat(text() + json()).doesNotContain(TOKEN);
    }

    @Test
    void showsTheLastFailure() throws Exception {
        startRoutes();
        await().atMost(SOON).untilAsserted(() -> assertThat(consumers().get(0)).containsEntry("connected", true));

        simulator.close();

        await().atMost(SOON).untilAsserted(() -> assertThat(consumers().get(0))
                .containsEntry("connected", false)
                .containsKey("lastError"));
        assertThat(consumers().get(0).getString("lastError")).matches("serviceUnavailable|networkError");
        assertThat(text()).contains("        lastError: ");
    }

    @Test
    void aStoppedConsumerIsNotShown() throws Exception {
        startRoutes();
        assertThat(consumers()).hasSize(1);

        context.getRouteController().stopRoute("watch");

        assertThat(consumers()).isEmpty();
        assertThat(clients()).hasSize(2);
    }

    @Test
    void whereNothingIsUsedThereIsNothingToTell() {
        context.start();

        assertThat(json()).isEqualTo(Map.of("clients", List.of(), "consumers", List.of(), "webhooks", List.of()));
        assertThat(text()).isEmpty();
        assertThat(context.getComponentNames()).doesNotContain("imessage");
    }

    private void startRoutes() throws Exception {
        context.getRegistry().bind("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        String connection = "token=" + TOKEN + "&tls=false&address=";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&offsetRepository=#offsets&reconnectDelay=20&" + connection
                                + simulator.grpcAddress())
                        .routeId("watch")
                        .log("${header.CamelIMessageSequence}");
                from("direct:count").to("imessage:countChats?transport=HTTP&" + connection + simulator.httpAddress());
            }
        });
        context.start();
    }

    private DevConsole console() {
        DevConsole console = PluginHelper.getDevConsoleResolver(context).resolveDevConsole("imessage");
        assertThat(console).isInstanceOf(IMessageDevConsole.class);
        return console;
    }

    private JsonObject json() {
        return (JsonObject) console().call(DevConsole.MediaType.JSON);
    }

    private String text() {
        return (String) console().call(DevConsole.MediaType.TEXT);
    }

    private List<JsonObject> clients() {
        return list("clients");
    }

    private List<JsonObject> consumers() {
        return list("consumers");
    }

    @SuppressWarnings("unchecked")
    private List<JsonObject> list(String name) {
        return (List<JsonObject>) (List<?>) json().getCollection(name);
    }
}
