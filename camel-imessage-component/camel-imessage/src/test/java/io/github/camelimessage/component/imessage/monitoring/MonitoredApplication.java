// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.monitoring;

import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** Routes that consume, call and receive webhooks, and the metrics that Prometheus scrapes. */
final class MonitoredApplication implements AutoCloseable {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^(camel_imessage_\\w+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final DefaultCamelContext context = new TestContext();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    void start() throws Exception {
        context.getRegistry().bind("metricsRegistry", registry);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        VertxPlatformHttpServerConfiguration server = new VertxPlatformHttpServerConfiguration();
        server.setBindHost("127.0.0.1");
        server.setBindPort(0);
        context.addService(new VertxPlatformHttpServer(server));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest").routeId("events").to("log:events");
                from("webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook"
                                + "&webhookSecret=RAW(a-secret-of-at-least-twenty-four-bytes)")
                        .to("log:webhook");
                from("direct:send").to("imessage:sendText?pacing=wait");
                from("direct:call").to("imessage:getChat?retryMaxAttempts=2&retryInitialDelay=1");
            }
        });
        context.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ((IMessageConsumer) context.getRoute("events").getConsumer()).isConnected());
        String chat = simulator.person("alice@example.com").openChat();
        simulator.faults().refuse("GetChat", 1, Refusal.unavailable());
        context.createProducerTemplate().requestBodyAndHeader("direct:call", null, "CamelIMessageChatGuid", chat);
        context.createProducerTemplate().requestBodyAndHeader("direct:send", "Hello", "CamelIMessageChatGuid", chat);
    }

    /** The labels of each metric of the component, by its name. */
    Map<String, Set<String>> exported() {
        Map<String, Set<String>> exported = new TreeMap<>();
        for (MatchResult sample : SAMPLE.matcher(registry.scrape()).results().toList()) {
            Set<String> labels = exported.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            LABEL.matcher(sample.group(2)).results().forEach(label -> labels.add(label.group(1)));
        }
        return exported;
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
