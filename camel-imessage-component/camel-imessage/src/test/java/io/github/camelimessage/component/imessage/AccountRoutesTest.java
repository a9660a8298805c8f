// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.SharedLocation.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two accounts at two vendors in one application, by their names, as properties of Camel Main define them. */
@Timeout(300)
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class AccountRoutesTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SALES = "sales-t0ken";
    private static final String SUPPORT = "support+t0ken%2B";
    private static final String LINE = "+12025550101";

    private final Main main = new Main();
    private final MemoryStateRepository offsets = new MemoryStateRepository();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private IMessageSimulator photon;
    private IMessageSimulator linq;
    private Person alice;
    private Person bob;

    @TempDir
    Path directory;

    @BeforeEach
    void startSimulators() {
        photon = IMessageSimulator.builder().token(SALES).start();
        linq = IMessageSimulator.builder().token(SUPPORT).line(LINE).start();
        alice = photon.person("alice@example.com");
        bob = linq.person("bob@example.com");
        property("tls", "false");
        property("reconnect-delay", "50");
        property("accounts.sales.address", photon.grpcAddress());
        property("accounts.sales.token", "{{sales.token}}");
        property("accounts.my-support.provider", "linq");
        property("accounts.my-support.address", linq.linqAddress());
        property("accounts.my-support.token", SUPPORT);
        property("accounts.my-support.from", LINE);
        main.addInitialProperty("sales.token", SALES);
        main.addInitialProperty("camel.main.shutdownTimeout", "20");
        main.bind("offsets", offsets);
    }

    private void property(String option, String value) {
        main.addInitialProperty("camel.component.imessage." + option, value);
    }

    @AfterEach
    void stop() {
        main.stop();
        photon.close();
        linq.close();
    }

    private CamelContext start(String... routes) {
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < routes.length; i++) {
                    from("direct:" + i).to("imessage:" + routes[i]);
                }
            }
        });
        main.start();
        return main.getCamelContext();
    }

    private Exchange send(int route, String chat, String text, Object account) {
        return main.getCamelContext().createProducerTemplate().request("direct:" + route, exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, chat);
            exchange.getMessage().setHeader(IMessageConstants.ACCOUNT, account);
        });
    }

    private static void succeed(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    /** What was sent by Photon's account. */
    private List<String> sales(String chat) {
        return photon.world().messages().inspect(chat, 50).messages().stream()
                .map(MessageState::text)
                .toList();
    }

    private int support() {
        return linq.linq().calls().of("chats.messages.send").size();
    }

    @Test
    void anEndpointActsForTheAccountThatItNames() {
        start(
                "sendText?account=sales",
                "sendText?account=mySupport",
                "sendText?account=my-support&subject=&timeout=20s");
        String chat = alice.openChat();
        succeed(send(0, chat, "from sales", null));
        assertThat(sales(chat)).containsExactly("from sales");

        String other = linq.linq().chatId(bob.openChat());
        succeed(send(1, other, "from support", null));
        succeed(send(2, other, "from support", null));
        assertThat(support()).isEqualTo(2);
    }

    @Test
    void aHeaderChoosesAmongTheAccountsThatAreAllowed() {
        start("sendText?account=sales&allowedAccounts=My-Support, sales", "sendText?account=sales");
        String chat = alice.openChat();
        String other = linq.linq().chatId(bob.openChat());
        Exchange sent = send(0, other, "from support", "mySupport");
        succeed(sent);
        assertThat(support()).isEqualTo(1);
        assertThat(sent.getMessage().getHeader(IMessageConstants.ACCOUNT)).isEqualTo("mySupport");
        succeed(send(0, chat, "from sales", "sales"));
        succeed(send(0, chat, "again", " "));
        succeed(send(1, chat, "by itself", "SALES"));
        assertThat(sales(chat)).containsExactlyInAnyOrder("from sales", "again", "by itself");

        refused(
                send(1, other, "not allowed", "my-support"),
                "names my-support, which this endpoint is not allowed to use. To allow it, add it to the option"
                        + " allowedAccounts. The accounts are mySupport, sales");
        refused(send(0, other, "unknown", "marketing"), "names marketing, which this endpoint is not allowed to use");
        refused(send(0, other, "no text", List.of("sales")), "which is not text");
        assertThat(support()).isEqualTo(1);
        assertThat(sales(chat)).hasSize(3);
    }

    private static void refused(Exchange exchange, String why) {
        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("sendText: the header CamelIMessageAccount ")
                .hasMessageContaining(why);
    }

    @Test
    void optionsOfTheEndpointWinForEveryAccountThatAHeaderChooses() {
        property("accounts.second.address", "localhost:1");
        property("accounts.second.token", "other");
        start("sendText?account=sales&allowedAccounts=second&tls=false&address=" + photon.grpcAddress() + "&token="
                + SALES);
        String chat = alice.openChat();
        succeed(send(0, chat, "to the address of the endpoint", "second"));
        assertThat(sales(chat)).containsExactly("to the address of the endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sendText?account=sales&allowedAccounts=marketing | The option allowedAccounts: There is no"
                        + " account 'marketing'",
                "sendText?account=sales&allowedAccounts=bare | The account 'bare' has no credential",
                "stopSharingLocation?account=sales&allowedAccounts=mySupport | stopSharingLocation",
                "sendText?account=marketing | There is no account 'marketing'. The accounts are bare, mySupport, sales",
                "sendText?account=bare | The account 'bare' has no credential",
                "sendText | Set the option address"
            })
    void anAccountThatCannotBeUsedEndsTheStart(String text) {
        property("accounts.bare.timeout", "5s");
        String[] parts = text.split(" \\| ");
        assertThatThrownBy(() -> start(parts[0]))
                .hasStackTraceContaining(parts[1])
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain(SALES, SUPPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.sales.tokn, tokn",
        "accounts.sales.retryMaxAttempts, retryMaxAttempts",
        "accounts.sales, accounts.sales is an account and has no value",
        "accounts[sales].tokn, tokn",
        "accounts.eu.sales.token, sales"
    })
    void aPropertyThatCannotBeUsedEndsTheStart(String property, String what) {
        property(property, "many");
        assertThatThrownBy(() -> start("sendText?account=sales")).hasStackTraceContaining(what);
    }

    @Test
    void namesWithDotsAreWrittenInBrackets() {
        property("accounts[eu.sales].address", photon.grpcAddress());
        property("accounts[eu.sales].token", SALES);
        start("sendText?account=eu.sales");
        String chat = alice.openChat();
        succeed(send(0, chat, "from Europe", null));
        assertThat(sales(chat)).containsExactly("from Europe");
    }

    @Test
    void aBeanOfTheRegistryMayBeAnOption() {
        main.bind("tokens", TokenSupplier.of(SALES));
        property("accounts.beans.address", photon.grpcAddress());
        property("accounts.beans.token-supplier", "#bean:tokens");
        property("accounts.beans.timeout", "20s");
        start("sendText?account=beans");
        String chat = alice.openChat();
        succeed(send(0, chat, "from a bean", null));
        assertThat(sales(chat)).containsExactly("from a bean");
    }

    @Test
    void yamlRoutesNameAnAccount() throws Exception {
        Path file = directory.resolve("routes.yaml");
        Files.writeString(
                file,
                """
                - route:
                    from:
                      uri: imessage:events
                      parameters:
                        account: sales
                        types: message.received
                        startFrom: earliest
                      steps:
                        - filter:
                            simple: "${header.CamelIMessageIsFromMe} == false"
                            steps:
                              - setBody:
                                  simple: "You said: ${body.message.content.text}"
                              - to:
                                  uri: imessage:sendText
                                  parameters:
                                    account: sales
                """);
        main.configure().withRoutesIncludePattern("file:" + file);
        main.start();
        String chat = alice.openChat();
        alice.sendText(chat, "Hello");
        await().atMost(SOON).untilAsserted(() -> assertThat(sales(chat)).contains("You said: Hello"));
    }

    // ------------------------------------------------------------------ consumers, and what people see

    private static VertxPlatformHttpServer server() {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        return new VertxPlatformHttpServer(options);
    }

    @Test
    void eventsLocationsAndWebhooksComeFromTheAccount() throws Exception {
        property("accounts.second.address", photon.grpcAddress());
        property("accounts.second.token", SALES);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        main.bind("metricsRegistry", meters);
        CamelContext context = start("sendText?account=sales");
        HealthCheckRegistry health = HealthCheckRegistry.get(context);
        health.register(health.resolveById("consumers"));
        VertxPlatformHttpServer server = server();
        context.addService(server);
        String webhook = "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook&types=message.*"
                + "&account=my-support&webhookExternalUrl=http://127.0.0.1:"
                + server.getServer().actualPort();
        String events = "imessage:events?startFrom=earliest&types=message.*&offsetRepository=#offsets&account=";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(events + "sales").routeId("sales").process(hear("sales"));
                from(events + "second").routeId("second").process(hear("second"));
                from("imessage:locations?account=sales").routeId("locations").process(hear("location"));
                from(webhook).routeId("support").process(hear("support"));
            }
        });
        alice.sendText(alice.openChat(), "hello");
        bob.sendText(bob.openChat(), "hello");
        await().atMost(SOON).until(() -> {
            alice.shareLocation(Place.of(1, 1));
            return heard.containsAll(List.of("sales", "second", "support", "location"));
        });
        await().atMost(SOON)
                .until(() -> offsets.getState("imessage:account:sales:photon:" + photon.grpcAddress()) != null
                        && offsets.getState("imessage:account:second:photon:" + photon.grpcAddress()) != null);

        String seen = console(context) + health(context) + jmx(context) + meters.getMetersAsString();
        assertThat(console(context))
                .contains("account: sales", "account: second", "account: mySupport")
                .contains("Webhook:");
        assertThat(health(context))
                .contains("consumer:sales=sales", "consumer:second=second", "consumer:locations=sales")
                .contains("consumer:imessage-webhook/hook=mySupport");
        assertThat(jmx(context))
                .contains("consumers sales", "consumers second", "endpoints sales", "services mySupport");
        assertThat(meters.get("camel.imessage.connected")
                        .tag("account", "second")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("camel.imessage.webhook.received")
                        .tag("account", "mySupport")
                        .functionCounter()
                        .count())
                .isPositive();
        assertThat(seen).doesNotContain(SALES, SUPPORT);
    }

    private Processor hear(String name) {
        return exchange -> heard.add(name);
    }

    @Test
    void producersHaveAHealthCheckThatIsNamedAfterTheAccount() {
        main.addInitialProperty("camel.health.producersEnabled", "true");
        CamelContext context = start("sendText?account=sales&allowedAccounts=mySupport");
        assertThat(health(context)).contains("producer:imessage-sales=sales", "producer:imessage-mySupport=mySupport");
        photon.faults().acceptToken("another");
        await().atMost(SOON).until(() -> HealthCheckHelper.invokeReadiness(context, "full").stream()
                .anyMatch(result -> result.getState() == HealthCheck.State.DOWN
                        && result.getMessage().orElse("").contains("(account sales) does not serve calls")));
        assertThat(health(context)).doesNotContain(SALES, SUPPORT);
    }

    private static String console(CamelContext context) {
        return (String) PluginHelper.getDevConsoleResolver(context)
                .resolveDevConsole("imessage")
                .call(DevConsole.MediaType.TEXT);
    }

    /** Each check and the account that it tells. */
    private static String health(CamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .map(result -> result.getCheck().getId() + "="
                        + result.getDetails().get("account") + " " + result.getDetails() + result.getMessage())
                .toList()
                .toString();
    }

    /** The account of every MBean that has one, after its type. */
    private static String jmx(CamelContext context) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        StringBuilder text = new StringBuilder();
        for (ObjectName name : server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"), null)) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.getName().equals("Account")) {
                    text.append(name.getKeyProperty("type"))
                            .append(' ')
                            .append(server.getAttribute(name, "Account"))
                            .append('\n');
                }
            }
            text.append(name).append('\n');
        }
        return text.toString();
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
