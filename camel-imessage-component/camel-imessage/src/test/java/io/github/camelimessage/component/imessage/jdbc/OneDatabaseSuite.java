// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.docs.examples.OneDatabaseRoute;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.webhook.WebhookComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's class with position, ids and secrets in one database, with the tables of the guide. */
abstract class OneDatabaseSuite extends JdbcSuite {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path GUIDE = Path.of("../../docs/guides/offsets-and-guarantees.md");
    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");
    private static final String ENCRYPTION_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final int port = ServerProcess.freePort();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    /** A statement of the guide, as the guide says that this database needs it. */
    String adapted(String sql) {
        return sql;
    }

    @BeforeEach
    void createTables() throws Exception {
        execute("DROP TABLE IF EXISTS CAMEL_MESSAGEPROCESSED");
        Matcher found = SQL.matcher(Files.readString(GUIDE));
        assertThat(found.find()).isTrue();
        for (String statement : found.group(1).strip().split(";")) {
            execute(adapted(statement));
        }
        handled.clear();
    }

    @Test
    void aRestartContinuesWithAllThree() throws Exception {
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().heartbeat(Duration.ofMillis(200)).start()) {
            Person bob = simulator.person("+15551230001");
            String chat = bob.openChat();
            Subscription made;
            try (DefaultCamelContext first = application(simulator)) {
                made = simulator.linq().webhooks().subscriptions().get(0);
                bob.sendText(chat, "one");
                settle(simulator);
                assertThat(handled).containsExactlyInAnyOrder("photon: one", "linq: one");
            }
            assertThat(query("SELECT state_value FROM imessage_secrets"))
                    .singleElement()
                    .satisfies(value -> assertThat(value).startsWith("aes-gcm:"));
            execute("UPDATE imessage_offsets SET state_value = '0'"); // all events of the log are delivered again

            try (DefaultCamelContext second = application(simulator)) {
                var webhooks = simulator.linq().webhooks();
                assertThat(webhooks.subscriptions()).containsExactly(made);
                webhooks.deliveries().of("message.received").forEach(webhooks::redeliver);
                bob.sendText(chat, "two");
                settle(simulator);
                assertThat(webhooks.deliveries().all()).allMatch(one -> one.outcome() == Outcome.DELIVERED);
            }
            assertThat(handled)
                    .as("nothing twice, and nothing lost")
                    .containsExactlyInAnyOrder("photon: one", "linq: one", "photon: two", "linq: two");
        }
    }

    /** If two ids are equal to a collation, the second event would be lost. */
    @Test
    void idsThatDifferInCaseOrAreVeryLongAreDistinct() {
        JdbcMessageIdRepository ids = new JdbcMessageIdRepository(dataSource, "webhook");
        ids.setCreateTableIfNotExists(false);
        ids.start();
        assertThat(ids.add("/imessage:a")).isTrue();

        assertThat(ids.contains("/imessage:A")).isFalse();
        assertThat(ids.add("/imessage:A")).isTrue();
        assertThat(ids.add("/imessage:a")).isFalse();
        assertThat(ids.add("k".repeat(217))).isTrue();
        assertThat(ids.contains("k".repeat(217))).isTrue();
        ids.stop();
    }

    private DefaultCamelContext application(IMessageSimulator simulator) throws Exception {
        DefaultCamelContext context = new TestContext();
        context.getShutdownStrategy().setTimeout(20);
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        component.getConfiguration().setAddress(simulator.grpcAddress());
        component.getConfiguration().setTls(false);
        component.getConfiguration().setToken(simulator.token());
        component.getConfiguration().setStartFrom("earliest");
        IMessageAccount support = new IMessageAccount();
        support.setProvider(IMessageProvider.LINQ);
        support.setAddress(simulator.linqAddress());
        support.setToken(simulator.token());
        component.getAccounts().put("support", support);
        serve(context);
        context.addRoutes(new OneDatabaseRoute(dataSource, ENCRYPTION_KEY));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:handle")
                        .filter(header(IMessageConstants.EVENT_TYPE).isEqualTo("message.received"))
                        .setBody(simple("${body.message.content.text}"))
                        .process(exchange ->
                                handled.add((exchange.getMessage().getHeader(IMessageConstants.SEQUENCE) == null
                                                ? "linq: "
                                                : "photon: ")
                                        + exchange.getMessage().getBody(String.class)));
            }
        });
        context.start();
        return context;
    }

    private void serve(DefaultCamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        context.addService(new VertxPlatformHttpServer(http));
        context.getComponent("webhook", WebhookComponent.class)
                .getConfiguration()
                .setWebhookComponentName("platform-http");
        context.getPropertiesComponent().addOverrideProperty("webhook.url", "http://127.0.0.1:" + port);
    }

    /** Waits until the webhook has everything, and the position is that of the newest event. */
    private void settle(IMessageSimulator simulator) throws Exception {
        assertThat(simulator.linq().webhooks().awaitIdle(SOON)).isTrue();
        String head = Long.toString(simulator.world().log().head());
        await().atMost(SOON).untilAsserted(() -> assertThat(query("SELECT state_value FROM imessage_offsets"))
                .singleElement()
                .satisfies(value -> assertThat(value.split(";")[0]).isEqualTo(head)));
    }
}
