// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Looks for credentials wherever a running application can be looked at: objects, JMX, health, console and logs. */
@Timeout(300)
@Isolated("looks at the log")
class SecretWalkTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MARK = "m4rk3d";
    private static final String TOKEN = MARK + "-token";
    private static final String IN_URI = MARK + "-uri";

    private final DefaultCamelContext context = new MBeanContext();
    private final IMessageSimulator simulator = IMessageSimulator.builder()
            .token(TOKEN)
            .project("p1", MARK + "-project")
            .start();

    /** Where a credential was seen. */
    private final Map<String, String> seen = new TreeMap<>();

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    private static IMessageAccount account(IMessageProvider provider, String address) {
        IMessageAccount account = new IMessageAccount();
        account.setProvider(provider);
        account.setAddress(address);
        return account;
    }

    private void start() throws Exception {
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        IMessageConfiguration options = component.getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(TOKEN);
        IMessageAccount linq = account(IMessageProvider.LINQ, simulator.linqAddress());
        linq.setToken(TOKEN);
        linq.setFrom("+12025550101");
        linq.setWebhookSecret("whsec_" + MARK + "webhook");
        IMessageAccount project = account(IMessageProvider.PHOTON, simulator.grpcAddress());
        project.setTls(false);
        project.setManagementAddress(simulator.httpAddress());
        project.setProjectId("p1");
        project.setProjectSecret(MARK + "-project");
        IMessageAccount wrong = account(IMessageProvider.PHOTON, simulator.grpcAddress());
        wrong.setTls(false);
        wrong.setToken(MARK + "-wrong");
        component.setAccounts(Map.of("linq", linq, "project", project, "wrong", wrong));
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events").routeId("log").to("log:events");
                from("imessage:events?account=project").routeId("project").to("log:events");
                from("imessage:events?account=wrong&watchdogLimit=1500")
                        .routeId("wrong")
                        .to("log:events");
                from("direct:count").to("imessage:countChats");
                from("direct:project").to("imessage:countChats?account=project");
                from("direct:linq").to("imessage:getChat?account=linq");
                from("direct:wrong").to("imessage:countChats?account=wrong");
                from("direct:dynamic")
                        .toD("imessage:countChats?tls=false&address=" + simulator.grpcAddress()
                                + "&token=RAW(${header.secret})");
            }
        });
        context.start();
        for (String entry : new String[] {"count", "project", "linq", "wrong", "dynamic"}) {
            context.createProducerTemplate().request("direct:" + entry, exchange -> exchange.getMessage()
                    .setHeaders(new TreeMap<>(Map.of("secret", IN_URI, IMessageConstants.CHAT_GUID, "c"))));
        }
        await().atMost(SOON)
                .until(() -> component.consumers().stream()
                                .filter(consumer -> consumer.isConnected())
                                .count()
                        == 2);
        Person alice = simulator.person("alice@example.com");
        alice.sendText(alice.openChat(), "Hello");
    }

    private void look(String place, Object told) {
        String text = String.valueOf(told);
        if (text.contains(MARK)) {
            seen.put(place, text.substring(0, Math.min(text.length(), 2000)));
        }
    }

    /** All objects of ours that can be reached from this one, and what they say of themselves. */
    private void walk(Object root) throws IllegalAccessException {
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Object next = open.poll();
            if (!known.add(next)) {
                continue;
            }
            Class<?> type = next.getClass();
            if (next instanceof Map<?, ?> map) {
                map.forEach((key, value) -> Collections.addAll(open, key, Optional.ofNullable(value)));
            } else if (next instanceof Iterable<?> all && !type.getName().startsWith("sun.")) {
                all.forEach(each -> open.add(Optional.ofNullable(each)));
            } else if (next instanceof Optional<?> optional) {
                optional.ifPresent(open::add);
            } else if (next instanceof AtomicReference<?> reference) {
                open.add(Optional.ofNullable(reference.get()));
            } else if (next instanceof Object[] array) {
                for (int i = 0; i < Array.getLength(array); i++) {
                    open.add(Optional.ofNullable(array[i]));
                }
            } else if (type.getName().startsWith("io.github.camelimessage")) {
                look("toString of " + type.getName(), next);
                addFields(next, open);
            }
        }
    }

    private static void addFields(Object owner, Deque<Object> open) throws IllegalAccessException {
        for (Class<?> type = owner.getClass();
                type != null && type.getName().startsWith("io.github.camelimessage");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    open.add(Optional.ofNullable(field.get(owner)));
                }
            }
        }
    }

    /** Attributes, and operations without parameters that only tell something. */
    private void walkJmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"), null);
        assertThat(names).isNotEmpty();
        for (ObjectName name : names) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    look(
                            "JMX " + name + " " + attribute.getName(),
                            quietly(() -> server.getAttribute(name, attribute.getName())));
                }
            }
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                if (operation.getSignature().length == 0
                        && operation.getName().matches("(dump|inform|explain|brows).*")) {
                    look(
                            "JMX " + name + " " + operation.getName(),
                            quietly(() -> server.invoke(name, operation.getName(), null, null)));
                }
            }
        }
    }

    private interface Call {
        Object call() throws Exception;
    }

    private static Object quietly(Call call) {
        try {
            return call.call();
        } catch (Exception e) {
            return e;
        }
    }

    @Test
    void noCredentialIsShown() throws Exception {
        try (CapturedLog ours = CapturedLog.of("io.github.camelimessage");
                CapturedLog consumers = CapturedLog.of(IMessageConsumer.class.getName());
                CapturedLog camels = CapturedLog.of("org.apache.camel");
                CapturedLog contexts = CapturedLog.of("org.apache.camel.impl");
                CapturedLog errors = CapturedLog.of("org.apache.camel.processor.errorhandler")) {
            start();
            walk(context.getComponent("imessage"));
            context.getEndpoints().forEach(endpoint -> {
                try {
                    walk(endpoint);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            });
            walkJmx();
            HealthCheckHelper.invoke(context, "full").forEach(result -> {
                look("health " + result.getCheck().getId(), result.getDetails() + " " + result.getMessage());
                look("health failure " + result.getCheck().getId(), result.getError());
            });
            for (String name : new String[] {"imessage", "endpoint", "route", "health", "consumer"}) {
                DevConsole console = PluginHelper.getDevConsoleResolver(context).resolveDevConsole(name);
                if (console != null) {
                    look("console " + name, console.call(DevConsole.MediaType.TEXT));
                    look("console JSON " + name, console.call(DevConsole.MediaType.JSON));
                }
            }
            context.stop();
            for (CapturedLog log : List.of(ours, consumers, camels, contexts, errors)) {
                log.with(MARK).stream()
                        .filter(line -> !line.contains(IN_URI)) // Camel logs URIs as they are at TRACE
                        .forEach(line -> look("log " + line.hashCode(), line));
            }
            assertThat(List.of(ours.lines(), consumers.lines(), camels.lines(), contexts.lines(), errors.lines()))
                    .doesNotContain(0L);
        }

        assertThat(seen).isEmpty();
    }
}
