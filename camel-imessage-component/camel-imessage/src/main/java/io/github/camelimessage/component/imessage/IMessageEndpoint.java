// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.ConsumerContext;
import io.github.camelimessage.component.imessage.consumer.ConsumerSettings;
import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.consumer.LinesConsumer;
import io.github.camelimessage.component.imessage.consumer.LinesContext;
import io.github.camelimessage.component.imessage.consumer.LocationConsumer;
import io.github.camelimessage.component.imessage.consumer.MemoryPositions;
import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.question.AnswersConsumer;
import io.github.camelimessage.component.imessage.webhook.IMessageWebhook;
import io.github.camelimessage.photon.project.ProjectLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** Receive events, create chats, manage groups and send messages over iMessage. */
@ManagedResource(description = "iMessage endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = IMessageConstants.SCHEME,
        title = "iMessage",
        syntax = "imessage:operation",
        category = {Category.CHAT, Category.MESSAGING},
        headersClass = IMessageConstants.class)
public class IMessageEndpoint extends DefaultEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, WebhookCapableEndpoint {

    @UriPath(description = "What the endpoint does.")
    @Metadata(required = true)
    private IMessageOperation operation;

    @UriParam
    private IMessageConfiguration configuration;

    private final IMessageConfiguration inherited;

    private final Map<String, Object> parameters;

    private final Set<String> ownOptions;

    private final MemoryPositions memory = new MemoryPositions();

    /** By instance id: if a line comes back, its position is kept. */
    private final Map<String, MemoryPositions> lineMemories = new ConcurrentHashMap<>();

    private IMessageWebhook webhook;

    /**
     * @param inherited the default options, of the account or of the component
     * @param parameters the options in the endpoint's URI
     */
    IMessageEndpoint(
            String uri,
            IMessageComponent component,
            IMessageOperation operation,
            IMessageConfiguration inherited,
            Map<String, Object> parameters) {
        super(uri, component);
        this.operation = operation;
        this.inherited = inherited;
        this.configuration = inherited.copy();
        this.parameters = parameters;
        this.ownOptions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); // as Camel reads them
        this.ownOptions.addAll(parameters.keySet());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit(); // fills options from the registry
        Inheritance inheritance = new Inheritance(
                configuration, ownOptions, inherited, getComponent().isSendCredentialsToOtherAddresses());
        inheritance.forgetFound();
        inheritance.settle();
        getComponent()
                .foundBeans()
                .tell(configuration, chosenOptions(), getCamelContext().getRegistry());
    }

    @Override
    public IMessageComponent getComponent() {
        return (IMessageComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        requireCall();
        return new IMessageProducer(this);
    }

    /** @throws IllegalArgumentException if the vendor lacks the operation or an option that is set */
    void requireCall() {
        operation.requireCall(configuration.vendor());
        VendorOptions.check(configuration, chosenOptions());
        configuration.pacingRule(configuration.vendor()); // refuses what cannot be read
    }

    /** The names of the options that are set in the URI or in the account. */
    private Set<String> chosenOptions() {
        Set<String> chosen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        chosen.addAll(ownOptions);
        if (configuration.getAccount() != null && configuration.vendor() == inherited.vendor()) {
            chosen.addAll(getComponent().accounts().ownOptions(configuration.getAccount()));
        }
        return chosen;
    }

    /** The same endpoint for another account. It is not registered in the Camel context. */
    IMessageEndpoint forAccount(String account) throws Exception {
        return getComponent().forAccount(this, account);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        operation.requireConsumer();
        DefaultConsumer consumer =
                switch (operation) {
                    case locations -> locationConsumer(processor);
                    case answers -> answersConsumer(processor);
                    default -> logConsumer(processor);
                };
        configureConsumer(consumer);
        return consumer;
    }

    private DefaultConsumer logConsumer(Processor processor) {
        if (configuration.vendor() == IMessageProvider.LINQ) {
            throw new IllegalArgumentException("Linq has no log of events; it delivers them by webhook. Use"
                    + " from(\"webhook:imessage:events?provider=linq&...\"), with a Camel HTTP"
                    + " component such as platform-http");
        }
        if (AllLines.isIn(configuration)) {
            AllLines.checkConsumer(operation, configuration);
            return new LinesConsumer(
                    this,
                    processor,
                    new LinesContext(
                            getAccount(),
                            () -> ConsumerOptions.read(configuration, null, null, isOffsetRepositoryInherited()),
                            () -> getComponent().project(configuration),
                            () -> SharedLines.cluster(configuration, getCamelContext()),
                            this::consumerContext));
        }
        SharedLines.checkConsumerOfOne(configuration);
        String line = configuration.getProjectId() == null ? null : configuration.getLine();
        return new IMessageConsumer(
                this,
                processor,
                consumerContext(
                        configuration, line == null ? null : new EventLine(line, configuration.lineOwner()), memory));
    }

    /** For one line of the project. */
    private ConsumerContext consumerContext(ProjectLine line) {
        String name = line.phoneNumber() == null ? line.instanceId() : line.phoneNumber();
        return consumerContext(
                AllLines.one(configuration, line.instanceId()),
                new EventLine(name, configuration.lineOwner(), line.instanceId()),
                lineMemories.computeIfAbsent(line.instanceId(), added -> new MemoryPositions()));
    }

    private ConsumerContext consumerContext(IMessageConfiguration options, EventLine line, MemoryPositions positions) {
        IMessageComponent component = getComponent();
        return new ConsumerContext(
                getAccount(),
                () -> settings(options, line),
                () -> component.eventSource(options),
                positions,
                component::publish);
    }

    private ConsumerSettings settings(IMessageConfiguration options, EventLine line) {
        return ConsumerOptions.read(options, line, attachments(options), isOffsetRepositoryInherited());
    }

    /** Reminders are sent as a producer would send them. */
    private AnswersConsumer answersConsumer(Processor processor) throws Exception {
        ProducerCalls calls = new ProducerCalls(this);
        return new AnswersConsumer(
                this, processor, configuration.answersSettings(), (call, exchange) -> calls.call(call, exchange));
    }

    private LocationConsumer locationConsumer(Processor processor) {
        if (AllLines.isIn(configuration)) {
            AllLines.checkConsumer(operation, configuration);
        }
        if (configuration.vendor() == IMessageProvider.LINQ) {
            throw new IllegalArgumentException(
                    "Linq has no live feed of locations. Use to(\"imessage:getLocation\") to read where the people of"
                            + " a chat are, to(\"imessage:requestLocation\") to ask for a location, and, for events when"
                            + " somebody starts or stops sharing one,"
                            + " from(\"webhook:imessage:events?provider=linq&types=location.*&...\")");
        }
        return new LocationConsumer(
                this,
                processor,
                getAccount(),
                () -> LocationOptions.read(configuration, ownOptions),
                () -> getComponent().consumerClient(configuration));
    }

    /** Adds the files of messages to their exchanges; null if the option attachments is off. */
    private EventAttachments attachments(IMessageConfiguration options) {
        return options.isAttachments()
                ? new EventAttachments(
                        getComponent().consumerClient(options), options.getMaxSize(), options.getReadyTimeout())
                : null;
    }

    /** Whether the position is saved in the repository of the component, because the endpoint sets none. */
    private boolean isOffsetRepositoryInherited() {
        return !ownOptions.contains("offsetRepository")
                && configuration.getOffsetRepository()
                        == getComponent().getConfiguration().getOffsetRepository();
    }

    // ------------------------------------------------------------------ for the webhook component

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        operation.requireWebhook();
        webhook = new IMessageWebhook(
                this,
                webhookConfiguration,
                configuration,
                configuration::vendor,
                () -> getComponent().client(configuration),
                () -> getComponent().project(configuration),
                () -> attachments(configuration),
                getComponent()::publish);
    }

    @Override
    public List<String> getWebhookMethods() {
        return IMessageWebhook.METHODS;
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        return webhook.createReceiver(next);
    }

    @Override
    public void registerWebhook() {
        webhook.register();
    }

    @Override
    public void unregisterWebhook() {
        webhook.unregister();
    }

    @Override
    public String getServiceUrl() {
        return configuration.getClient() == null ? configuration.getAddress() : null;
    }

    @Override
    public String getServiceProtocol() {
        boolean overHttp = configuration.vendor() == IMessageProvider.LINQ;
        return overHttp ? "http" : configuration.getTransport().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        String provider = configuration.vendor().optionName();
        return getAccount() == null
                ? Map.of("provider", provider)
                : Map.of("provider", provider, "account", getAccount());
    }

    @ManagedAttribute(description = "The name of the account; null for the component's own options")
    public String getAccount() {
        return configuration.getAccount();
    }

    public IMessageOperation getOperation() {
        return operation;
    }

    public void setOperation(IMessageOperation operation) {
        this.operation = operation;
    }

    public IMessageConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(IMessageConfiguration configuration) {
        this.configuration = configuration;
    }
}
