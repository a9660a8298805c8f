// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.question.MemoryQuestionRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.component.webhook.WebhookComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/**
 * Starts the routes of a snippet against a simulator. Components that are not here, and those that would touch the disk or a broker,
 * are stubs; of those the catalog checks the options.
 */
final class SnippetContext {

    private static final Set<String> ACCOUNTS = Set.of("sales", "support", "billing");

    private static final Set<String> NEVER_REAL = Set.of("file", "ftp", "kafka");

    private final IMessageSimulator simulator;
    private final CamelCatalog catalog;
    private final Path directory;

    SnippetContext(IMessageSimulator simulator, CamelCatalog catalog, Path directory) {
        this.simulator = simulator;
        this.catalog = catalog;
        this.directory = directory;
    }

    /** The routes of a snippet, made for one context. */
    interface Routes {
        RoutesBuilder of(CamelContext context) throws Exception;
    }

    /** Starts and stops them. */
    void run(IMessageProvider provider, Routes routes) throws Exception {
        run(provider, routes, options -> {});
    }

    /** The same at Photon, with the credentials of a project in place of a token. */
    void runInProject(Routes routes) throws Exception {
        run(IMessageProvider.PHOTON, routes, options -> {
            options.setToken(null);
            options.setProjectId("simulator");
            options.setProjectSecret(simulator.token());
            options.setManagementAddress(simulator.httpAddress());
        });
    }

    private void run(IMessageProvider provider, Routes routes, Consumer<IMessageConfiguration> more) throws Exception {
        try (DefaultCamelContext context = new TestContext()) {
            context.disableJMX();
            context.getShutdownStrategy().setTimeout(10);
            context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, this::resolve);
            context.getPropertiesComponent().setInitialProperties(properties());
            IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
            configure(component.getConfiguration(), provider);
            more.accept(component.getConfiguration());
            for (String name : ACCOUNTS) {
                IMessageAccount account = new IMessageAccount();
                account.setToken(simulator.token());
                component.getAccounts().put(name, account);
            }
            FileLockClusterService cluster = new FileLockClusterService();
            cluster.setRoot(directory.resolve("cluster").toString());
            cluster.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
            context.addService(cluster);
            RoutesBuilder builder = routes.of(context);
            PluginHelper.getBeanPostProcessor(context).postProcessBeforeInitialization(builder, "snippet");
            context.addRoutes(builder);
            bindOver(context);
            context.start();
            checkStubs(context);
        } finally {
            simulator.linq().webhooks().subscriptions().forEach(simulator.linq().webhooks()::unsubscribe);
            simulator.photonWebhooks().registrations().forEach(simulator.photonWebhooks()::unsubscribe);
        }
    }

    /** For webhooks: an HTTP server on any free port. */
    private static void serve(WebhookComponent webhook, CamelContext context) {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        try {
            context.addService(new VertxPlatformHttpServer(options));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        // If there is a single HTTP component, as in most applications, it need not be named.
        webhook.getConfiguration().setWebhookComponentName("platform-http");
    }

    private void configure(IMessageConfiguration options, IMessageProvider provider) {
        options.setToken(simulator.token());
        options.setProvider(provider);
        if (provider == IMessageProvider.LINQ) {
            options.setAddress(simulator.linqAddress());
            options.setFrom(simulator.linq().lines().get(0).number());
        } else {
            options.setAddress(simulator.grpcAddress());
            options.setTls(false);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("account", "me@example.com");
        properties.setProperty("chat", "any;-;alice@example.com");
        properties.setProperty("case.chat", "any;-;alice@example.com");
        properties.setProperty("imessage.token", "a-token");
        properties.setProperty("linq.secret", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        properties.setProperty("spectrum.secret", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        return properties;
    }

    /** Beans that pages name. They replace beans of a snippet that would write files. */
    private static void bindOver(CamelContext context) {
        bind("offsets", new MemoryStateRepository(), context);
        bind("secrets", new MemoryStateRepository(), context);
        bind("questions", new MemoryQuestionRepository(), context);
        bind("seen", MemoryIdempotentRepository.memoryIdempotentRepository(), context);
    }

    /** A name may have a bean for each type, so the previous one is removed. */
    private static void bind(String name, Object bean, CamelContext context) {
        context.getRegistry().unbind(name);
        context.getRegistry().bind(name, bean);
    }

    private Component resolve(String name, CamelContext context) {
        Component real =
                NEVER_REAL.contains(name) ? null : new DefaultComponentResolver().resolveComponent(name, context);
        if (real instanceof WebhookComponent webhook) {
            serve(webhook, context);
        }
        return real != null || catalog.componentJSonSchema(name) == null ? real : stub();
    }

    private static Component stub() {
        StubComponent stub = new StubComponent();
        stub.setAutowiredEnabled(false); // by the configurer of the real one, if it is on the class path
        return stub;
    }

    private void checkStubs(CamelContext context) {
        List<String> wrong = context.getEndpoints().stream()
                .filter(endpoint -> endpoint.getClass().getName().contains(".stub."))
                .map(endpoint -> catalog.validateEndpointProperties(endpoint.getEndpointUri()))
                .filter(result -> !result.isSuccess())
                .map(result -> result.summaryErrorMessage(false))
                .toList();
        assertThat(wrong).isEmpty();
    }
}
