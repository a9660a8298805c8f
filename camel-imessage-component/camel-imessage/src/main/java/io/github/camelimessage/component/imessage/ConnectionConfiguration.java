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

/** Options: how the service is reached, and as whom. */
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
     * The name of one of the component's accounts, which says who the endpoint is and where it connects. What the account
     * does not set is taken from the component, but for credentials; an option of the endpoint itself wins over both. Case,
     * dashes and underscores of a name do not count. Unset, the endpoint uses the options of the component.
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
     * The service that carries the calls: {@code PHOTON} is Photon's Advanced iMessage, {@code LINQ} is Linq's Partner
     * API V3.
     */
    public void setProvider(IMessageProvider provider) {
        this.provider = provider;
    }

    public TransportType getTransport() {
        return transport;
    }

    /**
     * PHOTON: the wire to use, {@code GRPC}, or {@code HTTP} for HTTP/JSON where HTTP/2 does not get through. LINQ has
     * HTTP alone.
     */
    public void setTransport(TransportType transport) {
        this.transport = transport;
    }

    public String getAddress() {
        return address;
    }

    /**
     * Where the service is: host:port, or host alone for the standard port of the transport. An https:// or http://
     * in front decides about TLS whatever the option tls says; with the transport HTTP a path may follow. Not needed
     * with LINQ, whose public service it is by default, nor with projectId, whose line has an address.
     */
    public void setAddress(String address) {
        this.address = OptionText.present(address, null);
    }

    public boolean isTls() {
        return tls;
    }

    /**
     * Whether an address without a scheme is reached over TLS. Switch it off for a local test server only: without
     * TLS everybody on the way reads the token and the messages.
     */
    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public String getToken() {
        return token;
    }

    /**
     * The access token, without Bearer. It stays the same as long as the client lives; use tokenSupplier for a token
     * that expires.
     */
    public void setToken(String token) {
        this.token = Credential.clean(token);
    }

    public TokenSupplier getTokenSupplier() {
        return tokenSupplier;
    }

    /**
     * Gives the access token, and is asked again for every attempt of every call, so that a token can be replaced
     * while routes run. It wins over token when both are set at the same level.
     */
    public void setTokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
    }

    public String getProjectId() {
        return projectId;
    }

    /**
     * PHOTON: the id of your project. With projectSecret it takes the place of address and token: the component exchanges
     * both for the token of the shared pool, or of the line, and renews it while routes run.
     */
    public void setProjectId(String projectId) {
        this.projectId = OptionText.present(Credential.clean(projectId), null);
    }

    public String getProjectSecret() {
        return projectSecret;
    }

    /**
     * PHOTON: the secret of the project that projectId names. It is sent to managementAddress alone.
     */
    public void setProjectSecret(String projectSecret) {
        this.projectSecret = OptionText.present(Credential.clean(projectSecret), null);
    }

    public String getManagementAddress() {
        return managementAddress;
    }

    /**
     * PHOTON: where projectId and projectSecret are exchanged for tokens. Unset, Photon's public management plane,
     * https://spectrum.photon.codes. Reached over TLS unless http:// is in front. A local simulator has it at its HTTP
     * address.
     */
    public void setManagementAddress(String managementAddress) {
        this.managementAddress = OptionText.present(managementAddress, null);
    }

    public String getLine() {
        return line;
    }

    /**
     * PHOTON: which line of the project to use, by phone number or instance id. Needed when the project has several lines
     * of its own. A route from imessage:events may have an asterisk for all of them: it then gets the events of each line, also
     * of those that the project gets while it runs, and of each from a position of its own. In to(...) an asterisk is as if it
     * were not set: the header CamelIMessageLine chooses, which is on each of those events.
     */
    public void setLine(String line) {
        this.line = OptionText.present(OptionText.withPlus(line), null);
    }

    public String getServer() {
        return server;
    }

    /**
     * PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address names the instance.
     */
    public void setServer(String server) {
        this.server = OptionText.present(server, null);
    }

    public Duration getTimeout() {
        return timeout;
    }

    /**
     * The bound of one whole call with its repeats and the waits between them, for example 10s; a call that takes
     * longer fails with a ConnectionException whose code is timeout. Unset or 0, a call waits for as long as its
     * connection lives. With LINQ it bounds each attempt, and is 60s when unset.
     */
    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public Integer getRetryMaxAttempts() {
        return retryMaxAttempts;
    }

    /**
     * How often a call is made in all when the service answers that the same call may succeed later. 1 repeats
     * nothing. Unset, as the vendor has it: 1 with PHOTON, 3 with LINQ. A change without a key, whose outcome is
     * unknown, is never repeated: with PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always
     * have a key, and other changes have none.
     */
    public void setRetryMaxAttempts(Integer retryMaxAttempts) {
        this.retryMaxAttempts = retryMaxAttempts;
    }

    public Duration getRetryInitialDelay() {
        return retryInitialDelay;
    }

    /**
     * The bound of the wait before the first repeat, in milliseconds or as 200ms. The wait is random below the
     * bound, which doubles with every repeat up to retryMaxDelay. A wait that the service asks for takes its place,
     * up to 30 seconds with PHOTON and 60 with LINQ. Unset, 200ms with PHOTON and 500ms with LINQ.
     */
    public void setRetryInitialDelay(Duration retryInitialDelay) {
        this.retryInitialDelay = retryInitialDelay;
    }

    public Duration getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The highest bound of the wait between two attempts, in milliseconds or as 5s; not less than retryInitialDelay.
     * Unset, 5s with PHOTON and 8s with LINQ.
     */
    public void setRetryMaxDelay(Duration retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public boolean isAutoIdempotency() {
        return autoIdempotency;
    }

    /**
     * PHOTON: whether every call that changes something carries a key of its own, the same for all its attempts, so that the
     * service carries it out once. The key does not outlive the call: for a job that may run again after a crash use
     * clientMessageId.
     */
    public void setAutoIdempotency(boolean autoIdempotency) {
        this.autoIdempotency = autoIdempotency;
    }

    public IMessageClient getClient() {
        return client;
    }

    /**
     * A client of your own, in place of the one that the component makes from its connection options; those are then
     * not used. The component does not close it.
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
     * Whom to trust and who to be in TLS. Its trust managers and key managers are used; protocols and cipher suites
     * are left to the platform.
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
