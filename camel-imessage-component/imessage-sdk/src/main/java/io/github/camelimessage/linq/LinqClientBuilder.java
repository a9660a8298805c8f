// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.json.JsonLimits;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqHttp;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Collects what a {@link LinqClient} needs. Only a token is required. */
public final class LinqClientBuilder {

    private String baseUrl = BaseUrl.DEFAULT;
    private TokenSupplier tokenSupplier;
    private String from;
    private ServiceType preferredService;
    private Duration timeout = Duration.ofSeconds(60);
    private Duration transferTimeout = Duration.ofMinutes(5);
    private RetryPolicy retry = RetryPolicy.LINQ;
    private RetryListener retryListener = RetryListener.NONE;
    private int maxAnswerBytes = JsonLimits.ANSWER_BYTES;
    private OkHttpClient okHttpClient;
    private List<TrustManager> trustManagers = List.of();
    private List<KeyManager> keyManagers = List.of();

    LinqClientBuilder() {}

    /**
     * The API, {@code https://api.linqapp.com/api/partner} by default. Without a scheme it is reached over HTTPS,
     * without a path at {@code /api/partner}; a {@code /v3} at the end may be there or not.
     */
    public LinqClientBuilder baseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
        return this;
    }

    /** A token that stays the same. */
    public LinqClientBuilder token(String token) {
        this.tokenSupplier = token == null ? null : TokenSupplier.of(token);
        return this;
    }

    /** Supplies the token for every attempt of every call; for tokens that are replaced while routes run. */
    public LinqClientBuilder tokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
        return this;
    }

    /** The line that creates chats if a call has none, E.164. */
    public LinqClientBuilder from(String from) {
        String line = from == null ? "" : AddressText.clean(from);
        this.from = line.isEmpty() ? null : line;
        return this;
    }

    /**
     * The service of the common operations: iMessage means iMessage only, RCS and SMS mean RCS or SMS; by default
     * iMessage, then RCS, then SMS.
     */
    public LinqClientBuilder preferredService(ServiceType preferredService) {
        this.preferredService = preferredService;
        return this;
    }

    /** The time limit of one attempt, 60 seconds by default; null for none. */
    public LinqClientBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** The time limit of one attempt to upload or download a file, 5 minutes by default; null for none. */
    public LinqClientBuilder transferTimeout(Duration transferTimeout) {
        this.transferTimeout = transferTimeout;
        return this;
    }

    /** How calls are retried; {@link RetryPolicy#LINQ} by default. */
    public LinqClientBuilder retry(RetryPolicy retry) {
        this.retry = retry;
        return this;
    }

    /** Called for each retry; none by default. */
    public LinqClientBuilder retryListener(RetryListener retryListener) {
        this.retryListener = Objects.requireNonNull(retryListener, "retryListener");
        return this;
    }

    /** The largest unpacked answer in bytes, 16 MiB by default. A call whose answer is larger fails. */
    public LinqClientBuilder maxAnswerBytes(int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        return this;
    }

    /**
     * A user's own client, with its proxy, interceptors and pool. Closing the {@link IMessageClient} does not close it.
     */
    public LinqClientBuilder okHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
        return this;
    }

    /** The trust managers for the server; the platform's trust store by default. */
    public LinqClientBuilder trustManagers(TrustManager... trustManagers) {
        this.trustManagers = List.of(trustManagers);
        return this;
    }

    /** The client certificate for servers that request one. */
    public LinqClientBuilder keyManagers(KeyManager... keyManagers) {
        this.keyManagers = List.of(keyManagers);
        return this;
    }

    /**
     * Creates the client, which connects with the first call. @throws IllegalArgumentException with the option that is
     * missing or invalid
     */
    public LinqClient build() {
        if (tokenSupplier == null) {
            throw new IllegalArgumentException("token is missing: set token or tokenSupplier");
        }
        positive("timeout", timeout);
        positive("transferTimeout", transferTimeout);
        if (retry == null) {
            throw new IllegalArgumentException("retry must not be null; RetryPolicy.OFF switches retries off");
        }
        if (maxAnswerBytes <= 0) {
            throw new IllegalArgumentException("maxAnswerBytes must be positive, but is " + maxAnswerBytes);
        }
        checkFrom();
        HttpUrl base = BaseUrl.parse(baseUrl);
        TlsOptions tls = new TlsOptions(trustManagers, keyManagers);
        LinqHttp http = new LinqHttp(base, tls, timeout, transferTimeout, okHttpClient);
        return new LinqClient(
                new LinqCalls(http, tokenSupplier, retry, retryListener, maxAnswerBytes),
                new Urls(base),
                from,
                preferredService);
    }

    private void checkFrom() {
        try {
            Handles.phoneOrNull("from", from);
        } catch (ValidationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void positive(String option, Duration limit) {
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            throw new IllegalArgumentException(option + " must be positive, but is " + limit);
        }
    }
}
