// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.consumer.MemoryPositions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Receive events, create chats, manage groups and send messages over iMessage. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = IMessageConstants.SCHEME,
        title = "iMessage",
        syntax = "imessage:operation",
        category = {Category.CHAT, Category.MESSAGING},
        headersClass = IMessageConstants.class)
public class IMessageEndpoint extends DefaultEndpoint implements AsyncEndpoint, EndpointServiceLocation {

    @UriPath(description = "What the endpoint does.")
    @Metadata(required = true)
    private IMessageOperation operation;

    @UriParam
    private IMessageConfiguration configuration;

    private final Set<String> ownOptions;

    private final MemoryPositions memory = new MemoryPositions();

    /** @param ownOptions names of the options that the endpoint's URI sets */
    IMessageEndpoint(
            String uri,
            IMessageComponent component,
            IMessageOperation operation,
            IMessageConfiguration configuration,
            Set<String> ownOptions) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
        this.ownOptions = Set.copyOf(ownOptions);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit(); // fills options from the registry
        configuration.forgetOverruled(ownOptions);
    }

    @Override
    public IMessageComponent getComponent() {
        return (IMessageComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        operation.requireCall();
        return new IMessageProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        operation.requireConsumer();
        IMessageComponent component = getComponent();
        IMessageConsumer consumer = new IMessageConsumer(
                this,
                processor,
                configuration,
                () -> component.eventSource(configuration),
                component.offsetClaims(),
                memory);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public String getServiceUrl() {
        return configuration.getClient() == null ? configuration.getAddress() : null;
    }

    @Override
    public String getServiceProtocol() {
        return configuration.getTransport().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("provider", configuration.getProvider().name().toLowerCase(Locale.ROOT));
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
