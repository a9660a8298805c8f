// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A simulator for tests. {@link IMessageTest} registers it with an annotation. With {@code @RegisterExtension} it can
 * have settings and routes that an annotation cannot express. In a static field it starts one simulator for the class,
 * in an instance field one for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * IMessageExtension imessage = IMessageExtension.of(IMessageProvider.LINQ).routes(() -> new AnswerRoute(settings));
 * }</pre>
 */
public final class IMessageExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Namespace namespace = Namespace.create(IMessageExtension.class, this);
    /** Null if the annotation sets it. */
    private final IMessageProvider provider;

    private final boolean isOfAnnotation;
    private final List<Supplier<? extends RoutesBuilder>> routes = new ArrayList<>();
    private UnaryOperator<SimulatorBuilder> settings = UnaryOperator.identity();
    private volatile Simulation current;

    /** For {@link IMessageTest}. */
    IMessageExtension() {
        this(null, true);
    }

    private IMessageExtension(IMessageProvider provider, boolean isOfAnnotation) {
        this.provider = provider;
        this.isOfAnnotation = isOfAnnotation;
    }

    public static IMessageExtension of(IMessageProvider provider) {
        return new IMessageExtension(provider, false);
    }

    static IMessageExtension ofInvocation(IMessageProvider provider) {
        return new IMessageExtension(provider, true);
    }

    /** Changes the settings of the simulator. */
    public IMessageExtension simulator(UnaryOperator<SimulatorBuilder> newSettings) {
        settings = newSettings;
        return this;
    }

    /** Routes to run, created when the simulator starts. */
    public IMessageExtension routes(Supplier<? extends RoutesBuilder> supplier) {
        routes.add(supplier);
        return this;
    }

    /**
     * The simulation of the running test.
     *
     * @throws IllegalStateException if no test is running
     */
    public Simulation simulation() {
        if (current == null) {
            throw new IllegalStateException("The simulator runs while a test does");
        }
        return current;
    }

    /** As {@link Simulation#contact}. */
    public Contact contact(String name) {
        return simulation().contact(name);
    }

    /** As {@link Simulation#chat}. */
    public Conversation chat(String name) {
        return simulation().chat(name);
    }

    /** As {@link Simulation#group}. */
    public Conversation group(String first, String... others) {
        return simulation().group(first, others);
    }

    /** As {@link Simulation#account}. */
    public Account account() {
        return simulation().account();
    }

    /** As {@link Simulation#configure(CamelContext)}, for a context that another thread creates. */
    public void configure(CamelContext context) {
        simulation().configure(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (!isOfAnnotation || annotation(context).map(IMessageTest::shared).orElse(false)) {
            open(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        boolean isOfInvocation = isOfAnnotation && provider != null;
        if (isOfAnnotation && !isOfInvocation && isForEachProvider(context)) {
            return;
        }
        Held held = held(context);
        if (held == null || isOfInvocation) {
            held = open(context);
        } else {
            held.simulation.recast();
            current = held.simulation;
        }
        context.getStore(namespace).put(ContextWatch.class, ContextWatch.open(held.simulation));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ContextWatch watch = context.getStore(namespace).remove(ContextWatch.class, ContextWatch.class);
        if (watch != null) {
            watch.close();
        }
    }

    private Held open(ExtensionContext context) throws Exception {
        Held known = held(context);
        if (known != null && !(isOfAnnotation && provider != null)) {
            return known; // of the enclosing class
        }
        Simulation simulation = Simulation.start(provider(context), settings);
        Held held = new Held(simulation, ContextWatch.open(simulation));
        // Stored first, so that it is closed whatever fails later.
        context.getStore(namespace).put(Held.class, held);
        current = simulation;
        List<RoutesBuilder> all = new ArrayList<>();
        for (Class<? extends RoutesBuilder> type : classes(context)) {
            all.add(type.getDeclaredConstructor().newInstance());
        }
        routes.forEach(supplier -> all.add(supplier.get()));
        if (!all.isEmpty()) {
            simulation.run(all.toArray(RoutesBuilder[]::new));
        }
        return held;
    }

    private IMessageProvider provider(ExtensionContext context) {
        return provider != null
                ? provider
                : annotation(context).map(IMessageTest::provider).orElse(IMessageProvider.PHOTON);
    }

    private List<Class<? extends RoutesBuilder>> classes(ExtensionContext context) {
        return isOfAnnotation
                ? annotation(context)
                        .map(found -> Arrays.asList(found.routes()))
                        .orElse(List.of())
                : List.of();
    }

    /** The nearest annotation: on the method, its class, or an enclosing class. */
    private static Optional<IMessageTest> annotation(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Optional<IMessageTest> found =
                    AnnotationSupport.findAnnotation(at.get().getElement(), IMessageTest.class);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isForEachProvider(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachProvider.class);
    }

    private Held held(ExtensionContext context) {
        return context.getStore(namespace).get(Held.class, Held.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Held held = held(context);
        return held != null
                && (Parameters.supports(parameter) || Parameters.supportsRoutes(parameter, held.simulation));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Parameters.resolve(parameter, held(context).simulation);
    }

    /** Closed with the JUnit context that stores it, even if the setup fails. */
    @SuppressWarnings("deprecation") // JUnit before 5.13, which Spring Boot 3.5 uses, has no other type
    private final class Held implements Store.CloseableResource {

        final Simulation simulation;
        final ContextWatch watch;

        Held(Simulation simulation, ContextWatch watch) {
            this.simulation = simulation;
            this.watch = watch;
        }

        @Override
        public void close() {
            watch.close();
            if (current == simulation) {
                current = null;
            }
            simulation.close();
        }
    }
}
