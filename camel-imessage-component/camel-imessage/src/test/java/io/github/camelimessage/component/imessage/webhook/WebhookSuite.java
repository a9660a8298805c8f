// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.linq.LinqWebhooks;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Routes behind an HTTP server of Camel's, to which a simulator delivers over sockets. */
@Timeout(120)
abstract class WebhookSuite {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String BOB = "+15551230001";
    static final String LINE = "+12025550101";
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    IMessageSimulator simulator;
    Person bob;

    /** Events that the routes of the test got, in the order of arrival. */
    final Queue<Exchange> received = new ConcurrentLinkedQueue<>();

    private final List<CamelContext> contexts = new ArrayList<>();

    @BeforeEach
    void startSimulator() {
        simulator = IMessageSimulator.builder()
                .line(LINE)
                .webhookTimeFactor(timeFactor())
                .webhookTimeout(Duration.ofSeconds(30))
                .start();
        bob = simulator.person(BOB);
    }

    /** The factor by which the vendor's waits between attempts are shortened. */
    double timeFactor() {
        return 0.002;
    }

    void emit(int number) {
        webhooks().emit("call.ringing", Map.of("number", number));
    }

    @AfterEach
    void stopAll() {
        contexts.forEach(CamelContext::stop);
        simulator.close();
    }

    /** A running application: its context, and the URL of its webhook without the version. */
    record Application(DefaultCamelContext context, String url) {}

    /** A context whose component is connected to the simulator's Linq. */
    DefaultCamelContext context() {
        DefaultCamelContext context = newContext();
        contexts.add(context);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(IMessageProvider.LINQ);
        options.setAddress(simulator.linqAddress());
        options.setToken(simulator.token());
        context.getShutdownStrategy().setTimeout(20);
        return context;
    }

    DefaultCamelContext newContext() {
        return new TestContext();
    }

    /** Starts a route with the id {@code events} behind Vert.x, which records each exchange, and then calls the processor. */
    Application start(String options, Processor work) throws Exception {
        return start(context(), options, route -> route.process(work));
    }

    Application start(String options) throws Exception {
        return start(options, exchange -> {});
    }

    Application start(DefaultCamelContext context, String options, Consumer<RouteDefinition> rest) throws Exception {
        int port = serve(context);
        return start(context, "platform-http", "http://127.0.0.1:" + port, options, rest);
    }

    /** Camel's HTTP server on Vert.x, on a free port. */
    static int serve(DefaultCamelContext context) throws Exception {
        return serve(context, 0);
    }

    static int serve(DefaultCamelContext context, int port) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(port);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        context.start();
        return server.getServer().actualPort();
    }

    Application start(
            DefaultCamelContext context, String http, String host, String options, Consumer<RouteDefinition> rest)
            throws Exception {
        String uri = "webhook:imessage:events?webhookComponentName=" + http + "&webhookPath=/hook&webhookExternalUrl="
                + host + (options.isEmpty() ? "" : "&") + options;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                rest.accept(from(uri).routeId("events").process(received::add));
            }
        });
        context.start();
        return new Application(context, host + "/hook");
    }

    /**
     * A port that was free a moment ago, for servers that cannot tell which one they took, or that come back to it. It is
     * below the range (from 32768 on Linux) from which the system gives ports to programs that ask for any.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    LinqWebhooks webhooks() {
        return simulator.linq().webhooks();
    }

    Subscription subscription() {
        assertThat(webhooks().subscriptions()).hasSize(1);
        return webhooks().subscriptions().get(0);
    }

    /** Waits until every delivery has succeeded or was given up. */
    void settle() throws InterruptedException {
        assertThat(webhooks().awaitIdle(Duration.ofSeconds(60))).isTrue();
    }

    /** The only event of that type that arrived. */
    Exchange only(String type) {
        List<Exchange> all = ofType(type);
        assertThat(all).as(type).hasSize(1);
        return all.get(0);
    }

    List<Exchange> ofType(String type) {
        return received.stream()
                .filter(exchange -> type.equals(exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE)))
                .toList();
    }

    static Event event(Exchange exchange) {
        return exchange.getMessage().getBody(Event.class);
    }

    void awaitReceived(int count) {
        await().atMost(SOON).until(() -> received.size() >= count);
    }

    /** Posts a body with these headers. */
    static HttpResponse<String> post(String url, Map<String, String> headers, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts an event that is signed with the secret of the only subscription. */
    HttpResponse<String> deliver(Application to, String id, Map<String, String> more) throws Exception {
        byte[] body = TestSigner.event(id, "call.ringing", "{}");
        Map<String, String> headers = TestSigner.linq(subscription().secret(), id, Instant.now(), body);
        headers.putAll(more);
        return post(to.url(), headers, body);
    }

    static Predicate<Exchange> hasHeader(String name, Object value) {
        return exchange -> value.equals(exchange.getMessage().getHeader(name));
    }
}
