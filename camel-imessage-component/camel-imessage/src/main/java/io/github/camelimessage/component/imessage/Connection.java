// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.LinqClientBuilder;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options that decide which client an endpoint uses: endpoints with equal connections share one. With a user's own
 * {@code client} only the account matters in addition.
 *
 * @param account its name, or null
 */
record Connection(
        String account,
        IMessageClient client,
        IMessageProvider provider,
        TransportType transport,
        String address,
        boolean tls,
        String token,
        TokenSupplier tokenSupplier,
        ProjectCredentials project,
        String line,
        String server,
        Duration timeout,
        RetryPolicy retry,
        boolean autoIdempotency,
        OkHttpClient okHttpClient,
        SSLContextParameters sslContextParameters,
        String from,
        ServiceType preferredService) {

    static Connection of(IMessageConfiguration options) {
        if (!options.isAccountSettled()) {
            throw new IllegalArgumentException(
                    "The option account cannot change after an endpoint was created: set it in the"
                            + " endpoint's URI, or on the component before");
        }
        if (options.getClient() != null) {
            return new Connection(
                    options.getAccount(),
                    options.getClient(),
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null);
        }
        IMessageProvider provider = options.getProvider();
        boolean linq = provider == IMessageProvider.LINQ;
        refuseWithheld(options);
        refuseWithoutCredential(options);
        ProjectCredentials project = linq ? null : ProjectCredentials.of(options);
        if (project == null) {
            refuseMissing(options);
        }
        return new Connection(
                options.getAccount(),
                null,
                provider,
                linq ? TransportType.HTTP : options.getTransport(),
                blankAsNull(options.getAddress()),
                options.isTls(),
                options.getTokenSupplier() == null ? Credential.require("token", options.getToken()) : null,
                options.getTokenSupplier(),
                project,
                project == null || AllLines.isIn(options) ? null : options.getLine(),
                blankAsNull(options.getServer()),
                linq ? options.getTimeout() : zeroAsNull(options.getTimeout()),
                retry(options, linq ? RetryPolicy.LINQ : RetryPolicy.OFF),
                options.isAutoIdempotency(),
                linq || project != null || options.getTransport() == TransportType.HTTP
                        ? options.getOkHttpClient()
                        : null,
                options.getSslContextParameters(),
                blankAsNull(options.getFrom()),
                service(blankAsNull(options.getPreferredService())));
    }

    private static RetryPolicy retry(IMessageConfiguration options, RetryPolicy ofVendor) {
        return new RetryPolicy(
                options.getRetryMaxAttempts() == null ? ofVendor.maxAttempts() : options.getRetryMaxAttempts(),
                options.getRetryInitialDelay() == null ? ofVendor.initialDelay() : options.getRetryInitialDelay(),
                options.getRetryMaxDelay() == null ? ofVendor.maxDelay() : options.getRetryMaxDelay());
    }

    private static ServiceType service(String name) {
        return name == null ? null : new ServiceType(name);
    }

    /** Both mean no limit at Photon; at Linq null is its default. */
    private static Duration zeroAsNull(Duration value) {
        return value == null || value.isZero() ? null : value;
    }

    private static String blankAsNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static void refuseMissing(IMessageConfiguration options) {
        List<String> missing = new ArrayList<>();
        if (options.getProvider() == IMessageProvider.PHOTON && blankAsNull(options.getAddress()) == null) {
            missing.add("address (host:port of the service)");
        }
        if (options.getTokenSupplier() == null
                && (options.getToken() == null || options.getToken().isBlank())) {
            missing.add("token or tokenSupplier (the access token)");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The imessage component cannot reach a service. Set the option "
                    + String.join(" and the option ", missing)
                    + ", on the endpoint or on the component (an endpoint whose provider is not the component's needs"
                    + " its own)"
                    + (options.getProvider() == IMessageProvider.PHOTON
                            ? "; or the options projectId and projectSecret, in place of both"
                            : "")
                    + "; or set the option client to an IMessageClient of your own");
        }
    }

    /** An endpoint with another address needs its own credentials. */
    private static void refuseWithheld(IMessageConfiguration options) {
        boolean ownToken = hasCredential(options);
        boolean ownTls = options.getSslContextParameters() != null;
        List<String> withheld = options.withheld().stream()
                .filter(option -> option.equals(Inheritance.SSL_CONTEXT_PARAMETERS) ? !ownTls : !ownToken)
                .toList();
        if (!withheld.isEmpty()) {
            throw new IllegalArgumentException(withheldText(options.getAccount(), String.join(" and ", withheld)));
        }
    }

    private static String withheldText(String account, String withheld) {
        String allow = "; or, only if every address that an endpoint can have may receive the component's"
                + " credentials, set "
                + Inheritance.ALLOW + "=true on the component";
        return account == null
                ? "The endpoint has an address, tls, server, projectId or managementAddress that is not the"
                        + " component's,"
                        + " so it does not get the component's " + withheld + ". Set the same option on the endpoint"
                        + allow
                : "The endpoint does not inherit the " + withheld + ": an account ('" + account
                        + "') does not use those of the component, and an endpoint with its own address, tls,"
                        + " server, projectId or managementAddress does not use those of the account. Set the"
                        + " option on the account, or on that endpoint";
    }

    /** An account does not use the credentials of the component. */
    private static void refuseWithoutCredential(IMessageConfiguration options) {
        if (options.getAccount() != null && !hasCredential(options)) {
            throw new IllegalArgumentException("The account '" + options.getAccount() + "' has no credential: set its"
                    + " option token or tokenSupplier"
                    + (options.getProvider() == IMessageProvider.PHOTON ? ", or projectId and projectSecret" : "")
                    + ". An account does not use those of the component");
        }
    }

    private static boolean hasCredential(IMessageConfiguration options) {
        return options.getToken() != null && !options.getToken().isBlank()
                || options.getTokenSupplier() != null
                || options.getProjectSecret() != null;
    }

    /** Whether the component creates the client, and therefore closes it. */
    boolean ownsClient() {
        return client == null;
    }

    /**
     * @param retries called for each retry; the user's own client does not report retries
     * @param threads read connections; null for the pool of the process
     */
    IMessageClient open(SharedProjects projects, RetryListener retries, Executor threads) {
        return ownsClient() ? provider.open(this, projects, retries, threads) : client;
    }

    IMessageClient openPhoton(SharedProjects projects, RetryListener retries, Executor threads) {
        PhotonClientBuilder builder = PhotonClient.builder()
                .transport(transport)
                .address(address)
                .tls(tls)
                .server(server)
                .timeout(timeout)
                .retry(retry)
                .retryListener(retries)
                .autoIdempotency(autoIdempotency)
                .okHttpClient(okHttpClient)
                .threads(threads);
        if (project != null) {
            builder.project(projects.get(this)).line(line);
        } else if (tokenSupplier == null) {
            builder.token(token);
        } else {
            builder.tokenSupplier(tokenSupplier);
        }
        if (sslContextParameters != null) {
            TlsManagers.of(sslContextParameters).configure(builder);
        }
        return builder.build();
    }

    IMessageClient openLinq(RetryListener retries) {
        LinqClientBuilder builder = LinqClient.builder()
                .from(from)
                .preferredService(preferredService)
                .retry(retry)
                .retryListener(retries)
                .okHttpClient(okHttpClient);
        if (address != null) {
            builder.baseUrl(Destination.linqUrl(address, tls));
        }
        if (timeout != null) {
            builder.timeout(timeout.isZero() ? null : timeout);
        }
        if (tokenSupplier == null) {
            builder.token(token);
        } else {
            builder.tokenSupplier(tokenSupplier);
        }
        if (sslContextParameters != null) {
            TlsManagers.of(sslContextParameters).configure(builder);
        }
        return builder.build();
    }

    /** A name for logs and health checks, without secrets. */
    String name() {
        if (account != null) {
            return account;
        }
        return ownsClient() ? place() : "client";
    }

    private String place() {
        String place = address == null ? provider.optionName() : address;
        return line == null ? place : place + " line " + line;
    }

    @Override
    public String toString() {
        return (ownsClient()
                        ? provider + " over " + transport + " at " + place()
                        : client.getClass().getName())
                + (account == null ? "" : " (account " + account + ")");
    }
}
