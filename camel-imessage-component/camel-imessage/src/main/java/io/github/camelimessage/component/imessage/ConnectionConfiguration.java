// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Options of the connection and the credentials. */
@UriParams
public abstract class ConnectionConfiguration {

    @UriParam
    private String account;

    private boolean isAccountSettled = true;

    @UriParam(defaultValue = "PHOTON")
    private IMessageProvider provider = IMessageProvider.PHOTON;

    @UriParam(defaultValue = "GRPC")
    private TransportType transport = TransportType.GRPC;

    @UriParam
    private String address;

    @UriParam(label = "security", defaultValue = "true")
    private boolean tls = true;

    @UriParam(label = "security", secret = true)
    private String token;

    @UriParam(label = "security")
    @Metadata(autowired = true)
    private TokenSupplier tokenSupplier;

    @UriParam
    private String projectId;

    @UriParam(label = "security", secret = true)
    private String projectSecret;

    @UriParam(label = "advanced")
    private String managementAddress;

    @UriParam
    private String line;

    @UriParam(label = "advanced")
    private String server;

    @UriParam
    private Duration timeout;

    @UriParam
    private Integer retryMaxAttempts;

    @UriParam(label = "advanced")
    private Duration retryInitialDelay;

    @UriParam(label = "advanced")
    private Duration retryMaxDelay;

    @UriParam(defaultValue = "false")
    private boolean autoIdempotency;

    @UriParam(label = "advanced")
    @Metadata(autowired = true)
    private IMessageClient client;

    @UriParam(label = "advanced")
    @Metadata(autowired = true)
    private OkHttpClient okHttpClient;

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    public String getAccount() {
        return account;
    }

    /**
     * The name of one of the component's accounts, with its own credentials and connection. Options that the account
     * does not set are taken from the component, except credentials. An option of the endpoint overrides both. Case,
     * dashes and underscores in the name are ignored. Without it, the endpoint uses the options of the component.
     */
    public void setAccount(String account) {
        this.account = account == null || account.isBlank() ? null : account.strip();
        isAccountSettled = this.account == null;
    }

    /** Whether the options are those of the account: it is chosen when an endpoint is made, and not later. */
    boolean isAccountSettled() {
        return isAccountSettled;
    }

    void settleAccount(String name) {
        account = name;
        isAccountSettled = true;
    }

    public IMessageProvider getProvider() {
        return provider;
    }

    /**
     * The vendor whose service is used: {@code PHOTON} is Photon's Advanced iMessage, {@code LINQ} is Linq's Partner
     * API V3.
     */
    public void setProvider(IMessageProvider provider) {
        this.provider = provider;
    }

    public TransportType getTransport() {
        return transport;
    }

    /**
     * PHOTON: the transport, {@code GRPC}, or {@code HTTP} for HTTP/JSON where HTTP/2 does not work. LINQ has HTTP
     * only.
     */
    public void setTransport(TransportType transport) {
        this.transport = transport;
    }

    public String getAddress() {
        return address;
    }

    /**
     * The address of the service: host:port, or host alone for the standard port of the transport. A leading https://
     * or http:// overrides the option tls; with the transport HTTP a path may follow. Not needed with LINQ, where the
     * default is Linq's public service, nor with projectId, which finds the address.
     */
    public void setAddress(String address) {
        this.address = OptionText.present(address, null);
    }

    public boolean isTls() {
        return tls;
    }

    /**
     * Whether TLS is used for an address without a scheme. Switch it off for a local test server only: without TLS
     * everybody on the network path can read the token and the messages.
     */
    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public String getToken() {
        return token;
    }

    /**
     * The access token, without Bearer. It cannot change while the client is open; use tokenSupplier for a token that
     * expires.
     */
    public void setToken(String token) {
        this.token = Credential.clean(token);
    }

    public TokenSupplier getTokenSupplier() {
        return tokenSupplier;
    }

    /**
     * Supplies the access token. It is called for every attempt of every call, so that a token can be replaced while
     * routes run. It overrides token if both are set at the same level.
     */
    public void setTokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
    }

    public String getProjectId() {
        return projectId;
    }

    /**
     * PHOTON: the id of your project. projectId and projectSecret replace address and token: the component exchanges
     * them for the token of the shared pool, or of the line, and renews it while routes run.
     */
    public void setProjectId(String projectId) {
        this.projectId = OptionText.present(Credential.clean(projectId), null);
    }

    public String getProjectSecret() {
        return projectSecret;
    }

    /** PHOTON: the secret of the project in projectId. It is sent to managementAddress only. */
    public void setProjectSecret(String projectSecret) {
        this.projectSecret = OptionText.present(Credential.clean(projectSecret), null);
    }

    public String getManagementAddress() {
        return managementAddress;
    }

    /**
     * PHOTON: where projectId and projectSecret are exchanged for tokens. By default Photon's public management plane,
     * https://spectrum.photon.codes. TLS is used unless it starts with http://. A local simulator has it at its HTTP
     * address.
     */
    public void setManagementAddress(String managementAddress) {
        this.managementAddress = OptionText.present(managementAddress, null);
    }

    public String getLine() {
        return line;
    }

    /**
     * PHOTON: the line of the project to use, a phone number or an instance id. Required when the project has several
     * lines. An asterisk means all lines: a route from imessage:events then gets the events of each line, also of lines
     * that are added later, with a position for each line. In to(...) an asterisk counts as not set, and the header
     * CamelIMessageLine, which each of those events has, chooses the line.
     */
    public void setLine(String line) {
        this.line = OptionText.present(OptionText.withPlus(line), null);
    }

    public String getServer() {
        return server;
    }

    /**
     * PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address is that of the
     * instance.
     */
    public void setServer(String server) {
        this.server = OptionText.present(server, null);
    }

    public Duration getTimeout() {
        return timeout;
    }

    /**
     * The time limit of one call including its retries and the waits between them, for example 10s. A call that takes
     * longer fails with a ConnectionException with the code timeout. Without it, or with 0, a call waits until its
     * connection ends. With LINQ it is the limit of each attempt, 60s by default.
     */
    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public Integer getRetryMaxAttempts() {
        return retryMaxAttempts;
    }

    /**
     * The number of attempts of a call, if the service answers that the same call may succeed later. 1 means no retry.
     * Default: 1 with PHOTON, 3 with LINQ. A change without a key is never retried when its outcome is unknown: with
     * PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always have a key, and other changes have
     * none.
     */
    public void setRetryMaxAttempts(Integer retryMaxAttempts) {
        this.retryMaxAttempts = retryMaxAttempts;
    }

    public Duration getRetryInitialDelay() {
        return retryInitialDelay;
    }

    /**
     * The longest delay before the first retry, in milliseconds or as 200ms. The delay is random up to this limit,
     * which doubles with every retry up to retryMaxDelay. A delay that the service asks for replaces it, up to 30
     * seconds with PHOTON and 60 with LINQ. Default: 200ms with PHOTON and 500ms with LINQ.
     */
    public void setRetryInitialDelay(Duration retryInitialDelay) {
        this.retryInitialDelay = retryInitialDelay;
    }

    public Duration getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The longest delay between two attempts, in milliseconds or as 5s; not less than retryInitialDelay. Default: 5s
     * with PHOTON and 8s with LINQ.
     */
    public void setRetryMaxDelay(Duration retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public boolean isAutoIdempotency() {
        return autoIdempotency;
    }

    /**
     * PHOTON: whether every call that changes something has an idempotency key, the same for all its attempts, so that
     * the service carries it out once. The key is for one call: for a job that may run again after a crash use
     * clientMessageId.
     */
    public void setAutoIdempotency(boolean autoIdempotency) {
        this.autoIdempotency = autoIdempotency;
    }

    public IMessageClient getClient() {
        return client;
    }

    /**
     * A client of your own. The component then creates none, and its connection options are not used. The component
     * does not close the client.
     */
    public void setClient(IMessageClient client) {
        this.client = client;
    }

    public OkHttpClient getOkHttpClient() {
        return okHttpClient;
    }

    /**
     * An OkHttpClient of your own with its proxy, interceptors and connection pool. For the transport HTTP, and for
     * LINQ. The component does not close it.
     */
    public void setOkHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * The trust managers, key managers and certAlias for TLS. Protocols and cipher suites are those of the platform.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    /**
     * Whose lines these options can choose from. Nothing in it is secret.
     *
     * @return null for one line alone
     */
    public String lineOwner() {
        boolean linq = vendor() == IMessageProvider.LINQ;
        if (!linq && (projectId == null || client != null)) {
            return null;
        }
        return linq
                ? "linq account " + (account == null ? "" : Accounts.plain(account))
                : "photon project " + projectId;
    }

    /** The vendor that calls go to: that of a client of the user's own, or the one that is chosen. */
    public IMessageProvider vendor() {
        return client == null ? provider : IMessageProvider.of(client);
    }
}
