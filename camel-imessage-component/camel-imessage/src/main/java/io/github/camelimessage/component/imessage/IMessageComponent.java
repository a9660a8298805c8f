// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.EventSource;
import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.event.StepErrors;
import io.github.camelimessage.component.imessage.metrics.CallRecorder;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.pacing.LinePacers;
import io.github.camelimessage.component.imessage.webhook.WebhookStatus;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.util.URISupport;

/** Creates {@code imessage:} endpoints, and the clients that they share. */
@Component(IMessageConstants.SCHEME)
public class IMessageComponent extends HealthCheckComponent implements SSLContextParametersAware {

    private static final String ACCOUNT = "account";

    private final SharedClients clients = new SharedClients(this);
    private final FoundBeans foundBeans = new FoundBeans();
    private final Accounts accountsByName = new Accounts(this);
    private LinePacers pacers;
    private final Set<IMessageConsumer> consumers = ConcurrentHashMap.newKeySet();
    private final Set<WebhookStatus> webhooks = ConcurrentHashMap.newKeySet();

    private volatile CallRecorder callRecorder = CallRecorder.NONE;

    @Metadata(description = "The defaults of the endpoints; an endpoint's own options override them.")
    private IMessageConfiguration configuration = new IMessageConfiguration();

    @Metadata(
            description =
                    "Accounts by name, for endpoints that choose one with the option account. Each has its own options,"
                            + " written as accounts.NAME.token and so on; see the guide vendors-and-transports.")
    private Map<String, IMessageAccount> accounts = new LinkedHashMap<>();

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the global SSLContextParameters of the Camel context.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description =
                    "Insecure: whether an endpoint with its own address, tls, server or managementAddress, but without"
                            + " credentials, sends the component's token, tokenSupplier, projectSecret and client"
                            + " certificate there. Anyone who can put an address into a dynamic endpoint then gets"
                            + " them. Only the component has this option, so that no endpoint URI can allow it.")
    private boolean sendCredentialsToOtherAddresses;

    public IMessageComponent() {}

    public IMessageComponent(CamelContext context) {
        super(context);
    }

    /** This is the URI as it was written; Camel changes the one that it uses to compare endpoints. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    @Override
    protected boolean resolveRawParameterValues() {
        return false; // done by UriQuery
    }

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> parameters) throws Exception {
        Map<String, Object> all = UriQuery.parse(uri);
        if (parameters != null) {
            all.putAll(parameters);
        }
        return super.createEndpoint(all.isEmpty() ? uri : UriQuery.ensure(uri), all);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        IMessageOperation operation = IMessageOperation.of(remaining);
        UriParameters.check(getCamelContext(), getEndpointPropertyConfigurer(), parameters);
        return endpoint(URISupport.normalizeUri(UriQuery.restore(uri)), operation, parameters);
    }

    /** @param parameters the options in the URI; used ones are removed */
    private IMessageEndpoint endpoint(String uri, IMessageOperation operation, Map<String, Object> parameters)
            throws Exception {
        IMessageConfiguration defaults = configuration.copy();
        if (defaults.getSslContextParameters() == null) {
            defaults.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        String account = UriParameters.text(getCamelContext(), parameters, ACCOUNT);
        String name = account == null ? configuration.getAccount() : account;
        IMessageConfiguration base = name == null ? defaults : accountsByName.options(name, defaults);
        IMessageEndpoint endpoint = new IMessageEndpoint(uri, this, operation, base, new LinkedHashMap<>(parameters));
        setProperties(endpoint, parameters);
        endpoint.getConfiguration()
                .settleAccount(base.getAccount()); // the scheme under which the component is registered
        return endpoint;
    }

    /** The same endpoint for another account. It is not registered in the Camel context. */
    IMessageEndpoint forAccount(IMessageEndpoint endpoint, String account) throws Exception {
        Map<String, Object> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.putAll(endpoint.parameters());
        parameters.put(ACCOUNT, account);
        IMessageEndpoint other = endpoint(endpoint.getEndpointUri(), endpoint.getOperation(), parameters);
        other.init();
        return other;
    }

    /** The client for these options, which all endpoints with an equal connection share. */
    IMessageClient client(IMessageConfiguration options) {
        return clients.get(Connection.of(options));
    }

    /** The same client, for a consumer. */
    IMessageClient consumerClient(IMessageConfiguration options) {
        return clients.ofConsumer(Connection.of(options));
    }

    /** The Photon project of these options; null if they have none, or have a user's own client. */
    PhotonProject project(IMessageConfiguration options) {
        boolean isKnown = options.getProjectId() != null || options.getProjectSecret() != null;
        return isKnown && options.getClient() == null ? clients.project(Connection.of(options)) : null;
    }

    /**
     * The client for one line of the project, shared with the consumer of that line. It has no separate health check:
     * the consumer has one.
     */
    IMessageClient lineClient(IMessageConfiguration options, String instanceId) {
        return consumerClient(AllLines.one(options, instanceId));
    }

    /** The account's log of events, shared like the client. */
    EventSource eventSource(IMessageConfiguration options) {
        return clients.eventSource(Connection.of(options));
    }

    /** Descriptions of the open clients. */
    public List<ClientDescription> clients() {
        return clients.descriptions();
    }

    /** The running consumers, also those behind another one, such as {@code master:}. */
    public List<IMessageConsumer> consumers() {
        return List.copyOf(consumers);
    }

    /**
     * Registers a running consumer.
     *
     * @return removes it again
     */
    Runnable publish(IMessageConsumer consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    /** The status of all receiving webhooks. */
    public List<WebhookStatus> webhooks() {
        return List.copyOf(webhooks);
    }

    /**
     * Registers a receiving webhook.
     *
     * @return removes it again
     */
    Runnable publish(WebhookStatus webhook) {
        webhooks.add(webhook);
        return () -> webhooks.remove(webhook);
    }

    Accounts accounts() {
        return accountsByName;
    }

    FoundBeans foundBeans() {
        return foundBeans;
    }

    CallRecorder callRecorder() {
        return callRecorder;
    }

    /** Opened when the first send is paced. */
    synchronized LinePacers pacers() {
        if (pacers == null) {
            pacers = LinePacers.open(getCamelContext());
        }
        return pacers;
    }

    /** In place of those with the time of the machine. */
    synchronized void usePacers(LinePacers others) {
        pacers = others;
    }

    private synchronized void closePacers() {
        if (pacers != null) {
            pacers.close();
            pacers = null;
        }
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        StepErrors.watch(getCamelContext());
        callRecorder = CallRecorder.of(getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        accountsByName.check();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        closePacers();
        clients.close();
        callRecorder.close();
    }

    public IMessageConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(IMessageConfiguration configuration) {
        this.configuration = configuration;
    }

    public Map<String, IMessageAccount> getAccounts() {
        return accounts;
    }

    public void setAccounts(Map<String, IMessageAccount> accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public boolean isSendCredentialsToOtherAddresses() {
        return sendCredentialsToOtherAddresses;
    }

    public void setSendCredentialsToOtherAddresses(boolean sendCredentialsToOtherAddresses) {
        this.sendCredentialsToOtherAddresses = sendCredentialsToOtherAddresses;
    }
}
