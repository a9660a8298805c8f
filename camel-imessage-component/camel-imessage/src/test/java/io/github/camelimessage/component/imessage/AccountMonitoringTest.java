// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.world.SharedLocation.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Consumers and webhooks of accounts, and their names in health checks, JMX, meters and the console. */
@Execution(ExecutionMode.CONCURRENT)
class AccountMonitoringTest extends AccountSuite {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

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

    /** Each check, with the account in its details. */
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
}
