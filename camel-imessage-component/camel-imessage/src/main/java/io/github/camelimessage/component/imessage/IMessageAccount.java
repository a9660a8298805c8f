// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * An account that endpoints choose by its name: its credentials and its connection. The options are those of the
 * component with the same names. Null means not set: the option is then taken from the component, except the
 * credentials: token, tokenSupplier, projectSecret, webhookSecret, client, and an sslContextParameters with a client
 * certificate.
 */
public class IMessageAccount {

    private IMessageProvider provider;
    private TransportType transport;
    private String address;
    private Boolean tls;
    private String token;
    private TokenSupplier tokenSupplier;
    private String projectId;
    private String projectSecret;
    private String managementAddress;
    private String line;
    private String server;
    private Duration timeout;
    private Integer retryMaxAttempts;
    private Duration retryInitialDelay;
    private Duration retryMaxDelay;
    private Boolean autoIdempotency;
    private IMessageClient client;
    private OkHttpClient okHttpClient;
    private SSLContextParameters sslContextParameters;
    private String from;
    private String preferredService;
    private String webhookSecret;
    private Pacing pacing;
    private String pacingLimits;
    private Duration pacingTimeout;

    public IMessageProvider getProvider() {
        return provider;
    }

    /** The vendor. */
    public void setProvider(IMessageProvider provider) {
        this.provider = provider;
    }

    public TransportType getTransport() {
        return transport;
    }

    /** PHOTON: the transport. */
    public void setTransport(TransportType transport) {
        this.transport = transport;
    }

    public String getAddress() {
        return address;
    }

    /** The address of the service, as the component's option. */
    public void setAddress(String address) {
        this.address = OptionText.present(address, null);
    }

    public Boolean getTls() {
        return tls;
    }

    /** Whether TLS is used for an address without a scheme. */
    public void setTls(Boolean tls) {
        this.tls = tls;
    }

    public String getToken() {
        return token;
    }

    /** The access token, without Bearer. */
    public void setToken(String token) {
        this.token = OptionText.present(Credential.clean(token), null);
    }

    public TokenSupplier getTokenSupplier() {
        return tokenSupplier;
    }

    /** Supplies the access token for every attempt of every call. It overrides token. */
    public void setTokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
    }

    public String getProjectId() {
        return projectId;
    }

    /** PHOTON: the id of the project. */
    public void setProjectId(String projectId) {
        this.projectId = OptionText.present(Credential.clean(projectId), null);
    }

    public String getProjectSecret() {
        return projectSecret;
    }

    /** PHOTON: the secret of the project. */
    public void setProjectSecret(String projectSecret) {
        this.projectSecret = OptionText.present(Credential.clean(projectSecret), null);
    }

    public String getManagementAddress() {
        return managementAddress;
    }

    /** PHOTON: where projectId and projectSecret are exchanged for tokens. */
    public void setManagementAddress(String managementAddress) {
        this.managementAddress = OptionText.present(managementAddress, null);
    }

    public String getLine() {
        return line;
    }

    /** PHOTON: the line of the project to use, a phone number or an instance id. */
    public void setLine(String line) {
        this.line = OptionText.present(line, null);
    }

    public String getServer() {
        return server;
    }

    /** PHOTON: the id of a dedicated instance, with the transport HTTP. */
    public void setServer(String server) {
        this.server = OptionText.present(server, null);
    }

    public Duration getTimeout() {
        return timeout;
    }

    /** The time limit of one call, as the component's option. */
    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public Integer getRetryMaxAttempts() {
        return retryMaxAttempts;
    }

    /** The number of attempts of a call. */
    public void setRetryMaxAttempts(Integer retryMaxAttempts) {
        this.retryMaxAttempts = retryMaxAttempts;
    }

    public Duration getRetryInitialDelay() {
        return retryInitialDelay;
    }

    /** The longest delay before the first retry. */
    public void setRetryInitialDelay(Duration retryInitialDelay) {
        this.retryInitialDelay = retryInitialDelay;
    }

    public Duration getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /** The longest delay between two attempts. */
    public void setRetryMaxDelay(Duration retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public Boolean getAutoIdempotency() {
        return autoIdempotency;
    }

    /** PHOTON: whether every call that changes something has an idempotency key. */
    public void setAutoIdempotency(Boolean autoIdempotency) {
        this.autoIdempotency = autoIdempotency;
    }

    public IMessageClient getClient() {
        return client;
    }

    /** A client of your own for this account, which the component does not close. */
    public void setClient(IMessageClient client) {
        this.client = client;
    }

    public OkHttpClient getOkHttpClient() {
        return okHttpClient;
    }

    /** An OkHttpClient of your own, which the component does not close. */
    public void setOkHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /** The trust managers and key managers for TLS. */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getFrom() {
        return from;
    }

    /** LINQ: the line that sends, a phone number in E.164 form. */
    public void setFrom(String from) {
        this.from = OptionText.present(from, null);
    }

    public String getPreferredService() {
        return preferredService;
    }

    /** LINQ: the service to use: iMessage, RCS or SMS. */
    public void setPreferredService(String preferredService) {
        this.preferredService = OptionText.present(preferredService, null);
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    /** The signing secret of the account's webhooks. */
    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = OptionText.present(Credential.clean(webhookSecret), null);
    }

    public Pacing getPacing() {
        return pacing;
    }

    /** What happens to a send that would exceed a limit of the vendor. */
    public void setPacing(Pacing pacing) {
        this.pacing = pacing;
    }

    public String getPacingLimits() {
        return pacingLimits;
    }

    /** The limits that pacing keeps. */
    public void setPacingLimits(String pacingLimits) {
        this.pacingLimits = OptionText.present(pacingLimits, null);
    }

    public Duration getPacingTimeout() {
        return pacingTimeout;
    }

    /** With pacing=WAIT, the longest that a send waits. */
    public void setPacingTimeout(Duration pacingTimeout) {
        this.pacingTimeout = pacingTimeout;
    }

    /** The names of the options that are set, without values, because some are secrets. */
    @Override
    public String toString() {
        return "account with " + AccountOption.names(this);
    }
}
