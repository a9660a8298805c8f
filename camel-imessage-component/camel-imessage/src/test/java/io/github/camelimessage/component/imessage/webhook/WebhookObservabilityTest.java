// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.MBeanContext;
import io.github.camelimessage.simulator.webhook.Attempt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Health, meters and JMX of a webhook. */
@Tag("line")
class WebhookObservabilityTest extends WebhookSuite {

    @Override
    DefaultCamelContext newContext() {
        return new MBeanContext();
    }

    private DefaultCamelContext healthy() {
        DefaultCamelContext context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    private static HealthCheck.Result health(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:imessage-webhook/hook"))
                .findFirst()
                .orElseThrow();
    }

    /** One delivery that completes, one that is refused, one that is repeated, and one that fails first. */
    private void happen(Application application) throws Exception {
        deliver(application, "e1", Map.of());
        deliver(application, "e1", Map.of());
        assertThat(deliver(application, "e2", Map.of("webhook-id", "other")).statusCode())
                .isEqualTo(401);
        webhooks().emit("call.ringing", Map.of());
        settle();
    }

    private Application startFailingOnce(DefaultCamelContext context) throws Exception {
        AtomicBoolean hasFailed = new AtomicBoolean();
        return start(
                context,
                "",
                route -> route.process(exchange -> {
                    if (exchange.getMessage().getHeader("CamelIMessageEventId") != "e1"
                            && !"e1".equals(exchange.getMessage().getHeader("CamelIMessageEventId"))
                            && hasFailed.compareAndSet(false, true)) {
                        throw new IllegalStateException("once");
                    }
                }));
    }

    @Test
    void theHealthCheckShowsTheStatusWithoutSecrets() throws Exception {
        DefaultCamelContext context = healthy();
        Application application = startFailingOnce(context);
        assertThat(health(context).getDetails()).containsEntry("lastDeliveryAge", -1L);
        happen(application);

        HealthCheck.Result result = health(context);
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("registered", true)
                .containsEntry("subscription", subscription().id())
                .containsEntry("refused", 1L)
                .containsEntry("failed", 1L);
        assertThat((long) result.getDetails().get("lastDeliveryAge")).isBetween(0L, 60_000L);
        assertThat(result.toString() + result.getDetails())
                .doesNotContain(subscription().secret());
        context.getRouteController().stopRoute("events");
        assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                .noneMatch(one -> one.getCheck().getId().contains("webhook"));
    }

    @Test
    void aRepositoryThatFailsIsDownAndTheVendorDeliversAgain() throws Exception {
        AtomicBoolean isBroken = new AtomicBoolean(true);
        DefaultCamelContext context = healthy();
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                if (isBroken.get()) {
                    throw new IllegalStateException("jdbc:db?password=s3cret");
                }
                return super.contains(key);
            }
        };
        repository.setCacheSize(10);
        context.getRegistry().bind("ids", repository);
        Application application = start(context, "idempotentRepository=#ids", route -> {});
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(500);
        assertThat(received).isEmpty();
        assertThat(health(context).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health(context).toString() + health(context).getDetails()).doesNotContain("s3cret");
        isBroken.set(false);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(health(context).getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(repository.contains("/hook:e1")).isTrue();
        assertThat(received).hasSize(1);
    }

    @Test
    void aRepositoryThatWorksAgainIsUpWithoutADelivery() throws Exception {
        AtomicBoolean isBroken = new AtomicBoolean(true);
        DefaultCamelContext context = healthy();
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository() {
            @Override
            public boolean add(String key) {
                if (isBroken.get()) {
                    throw new IllegalStateException("no connection");
                }
                return super.add(key);
            }
        };
        repository.setCacheSize(10);
        context.getRegistry().bind("ids", repository);
        Application application = start(context, "idempotentRepository=#ids", route -> {});
        deliver(application, "e1", Map.of());
        assertThat(health(context).getState()).isEqualTo(HealthCheck.State.DOWN);
        isBroken.set(false);

        assertThat(health(context).getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(repository.getCache()).as("nothing is left of the trial").isEmpty();
    }

    @Test
    void theTraceIdIsThatOfTheCallThatCausedTheEvent() throws Exception {
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("imessage:sendText");
            }
        });
        start(context, "types=message.sent", route -> {});

        context.createProducerTemplate()
                .requestBodyAndHeader(
                        "direct:send",
                        "Hello",
                        IMessageConstants.CHAT_GUID,
                        simulator.linq().chatId(bob.openChat()));
        settle();

        assertThat(only("message.sent").getMessage().getHeader(IMessageConstants.TRACE_ID))
                .isNotNull()
                .isEqualTo(simulator
                        .linq()
                        .calls()
                        .of("chats.messages.send")
                        .get(0)
                        .trace());
    }

    @Test
    void jmxCounts() throws Exception {
        DefaultCamelContext context = context();
        happen(startFailingOnce(context));
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName()
                        + ",type=services,name=WebhookStatus*"),
                null);
        assertThat(names).hasSize(1);
        ObjectName name = names.iterator().next();

        assertThat(server.getAttribute(name, "Received")).isEqualTo(5L);
        assertThat(server.getAttribute(name, "Completed")).isEqualTo(2L);
        assertThat(server.getAttribute(name, "Failed")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "Duplicates")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "Refused")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "RefusedByReason")).isEqualTo("SIGNATURE_MISMATCH=1");
        assertThat(server.getAttribute(name, "InFlight")).isEqualTo(0);
        assertThat(server.getAttribute(name, "SubscriptionId"))
                .isEqualTo(subscription().id());
        context.getRouteController().stopRoute("events");
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void gaugesAreThereAsLongAsTheRoute() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = context();
        context.getRegistry().bind("metricsRegistry", meters);
        happen(startFailingOnce(context));

        assertThat(meters.get("camel.imessage.webhook.completed")
                        .tag("webhook", "/hook")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("camel.imessage.webhook.refused")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        context.stop();
        assertThat(meters.getMeters()).isEmpty();
        assertThat(webhooks().deliveries().all().get(0).attempts())
                .extracting(Attempt::status)
                .containsExactly(500, 200);
    }
}
