// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A simulator with the API of one vendor, and the people and chats of a test. {@link IMessageTest} and
 * {@link IMessageExtension} create one; other tests call {@link #start}. Thread-safe.
 */
public final class Simulation implements AutoCloseable {

    /** Webhooks are retried soon. */
    private static final double WEBHOOK_TIME_FACTOR = 0.01;

    private final IMessageProvider provider;
    private final IMessageSimulator simulator;
    private volatile Cast cast = new Cast(this);
    private CamelContext camel;
    private boolean isClosed;

    private Simulation(IMessageProvider provider, IMessageSimulator simulator) {
        this.provider = provider;
        this.simulator = simulator;
    }

    public static Simulation start(IMessageProvider provider) {
        return start(provider, UnaryOperator.identity());
    }

    /** @param settings changes the settings of the simulator, for example the token */
    public static Simulation start(IMessageProvider provider, UnaryOperator<SimulatorBuilder> settings) {
        SimulatorBuilder builder = IMessageSimulator.builder().webhookTimeFactor(WEBHOOK_TIME_FACTOR);
        return new Simulation(provider, settings.apply(builder).start());
    }

    /** The simulator, for faults, recorded calls, and everything else that this kit has no method for. */
    public IMessageSimulator simulator() {
        return simulator;
    }

    public IMessageProvider provider() {
        return provider;
    }

    public Account account() {
        return new Account(isLinq() ? line() : simulator.world().owner().address());
    }

    /** A person. @param name an address, or a name such as {@code alice} for alice@example.com */
    public Contact contact(String name) {
        return cast.contact(name);
    }

    /** The direct chat of the account with this person. */
    public Conversation chat(String name) {
        return contact(name).chat();
    }

    /** A new group of these people and the account. @param first who creates it */
    public Conversation group(String first, String... others) {
        return cast.group(first, others);
    }

    /** A chat that a route has created. @param id the vendor's id, for example from {@code CamelIMessageChatGuid} */
    public Conversation conversation(String id) {
        String guid = isLinq() ? simulator.linq().chatGuid(id) : id;
        if (guid == null || simulator.world().chats().find(guid) == null) {
            throw new IllegalArgumentException("There is no chat " + id);
        }
        return cast.conversation(guid, false);
    }

    /** The vendor's id of a chat. */
    String chatId(String guid) {
        return isLinq() ? simulator.linq().chatId(guid) : guid;
    }

    /** The options of the component by the names of application properties: {@code camel.component.imessage.*}. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        options().forEach((option, value) -> properties.put("camel.component.imessage." + option, value));
        return properties;
    }

    /**
     * The same for an application on Spring Boot, with further settings for tests: positions are kept in memory, and
     * events of Linq are delivered to the port of the application, which is known only after its start.
     *
     * @param environment returns other properties of the application
     */
    public Map<String, Supplier<Object>> springProperties(UnaryOperator<String> environment) {
        Map<String, Supplier<Object>> properties = new LinkedHashMap<>();
        properties().forEach((name, value) -> properties.put(name, () -> value));
        properties.put("camel.component.imessage.offset-directory", () -> "none");
        properties.put(
                SimulatedContext.EVENTS,
                () -> isLinq()
                        ? WebhookEndpoint.at("http://localhost:" + environment.apply("local.server.port"))
                        : SimulatedContext.PHOTON_EVENTS);
        return properties;
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("provider", provider.name().toLowerCase(Locale.ROOT));
        options.put("address", isLinq() ? simulator.linqAddress() : simulator.grpcAddress());
        options.put("token", simulator.token());
        if (isLinq()) {
            options.put("from", line());
        } else {
            options.put("tls", "false");
            // Events during the start of the route count too.
            options.put("start-from", "earliest");
        }
        return options;
    }

    /**
     * Connects the component {@code imessage} of a context that has not started yet. {@link IMessageTest} and {@link
     * IMessageExtension} do this by themselves.
     */
    public void configure(CamelContext context) {
        context.getLifecycleStrategies().removeIf(SimulatedContext.class::isInstance);
        context.addLifecycleStrategy(new SimulatedContext(this));
        if (context.hasComponent("imessage") instanceof IMessageComponent component) {
            configure(component.getConfiguration());
        }
    }

    void configure(IMessageConfiguration configuration) {
        configuration.setProvider(provider);
        configuration.setAddress(isLinq() ? simulator.linqAddress() : simulator.grpcAddress());
        configuration.setToken(simulator.token());
        if (isLinq()) {
            configuration.setFrom(line());
        } else {
            configuration.setTls(false);
            configuration.setStartFrom("earliest");
        }
    }

    /**
     * Starts routes in a context that is closed with this simulation. The property {@code imessage.events} is the
     * endpoint of the events, for either vendor: {@code from("{{imessage.events}}&types=message.received")}.
     *
     * @throws Exception if the routes do not start
     */
    public synchronized CamelContext run(RoutesBuilder... routes) throws Exception {
        if (isClosed) {
            throw new IllegalStateException("The simulation is closed");
        }
        if (camel == null) {
            camel = new DefaultCamelContext();
            camel.getShutdownStrategy().setTimeout(5);
            configure(camel);
        }
        for (RoutesBuilder route : routes) {
            camel.addRoutes(route);
        }
        camel.start();
        return camel;
    }

    /** The context of {@link #run}, or null. */
    synchronized CamelContext camel() {
        return camel;
    }

    /** Starts the next test on a shared simulator: its chats do not contain earlier messages. */
    public void recast() {
        cast = new Cast(this);
    }

    boolean isLinq() {
        return provider == IMessageProvider.LINQ;
    }

    private String line() {
        return simulator.linq().lines().get(0).number();
    }

    /** Stops the routes of {@link #run}, then the simulator. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            if (camel != null) {
                camel.stop();
            }
        } finally {
            simulator.close();
        }
    }
}
