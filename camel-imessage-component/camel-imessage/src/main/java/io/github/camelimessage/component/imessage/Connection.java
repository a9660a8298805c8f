// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What decides which client an endpoint uses: endpoints with equal connections share one. With a {@code client} of the
 * user's own nothing else counts.
 */
record Connection(
        IMessageClient client,
        IMessageProvider provider,
        TransportType transport,
        String address,
        boolean tls,
        String token,
        TokenSupplier tokenSupplier,
        String server,
        Duration timeout,
        RetryPolicy retry,
        boolean autoIdempotency,
        OkHttpClient okHttpClient,
        SSLContextParameters sslContextParameters) {

    static Connection of(IMessageConfiguration options) {
        if (options.getClient() != null) {
            return new Connection(
                    options.getClient(), null, null, null, false, null, null, null, null, null, false, null, null);
        }
        refuseMissing(options);
        boolean bounded = options.getTimeout() != null && !options.getTimeout().isZero();
        return new Connection(
                null,
                options.getProvider(),
                options.getTransport(),
                options.getAddress(),
                options.isTls(),
                options.getTokenSupplier() == null ? options.getToken() : null,
                options.getTokenSupplier(),
                options.getServer(),
                bounded ? options.getTimeout() : null,
                new RetryPolicy(
                        options.getRetryMaxAttempts(), options.getRetryInitialDelay(), options.getRetryMaxDelay()),
                options.isAutoIdempotency(),
                options.getTransport() == TransportType.HTTP ? options.getOkHttpClient() : null,
                options.getSslContextParameters());
    }

    private static void refuseMissing(IMessageConfiguration options) {
        List<String> missing = new ArrayList<>();
        if (options.getAddress() == null || options.getAddress().isBlank()) {
            missing.add("address (host:port of the service)");
        }
        if (options.getTokenSupplier() == null
                && (options.getToken() == null || options.getToken().isBlank())) {
            missing.add("token or tokenSupplier (the access token)");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The imessage component cannot reach a service. Set the option "
                            + String.join(" and the option ", missing)
                            + ", on the endpoint or on the component; or set the option client to an IMessageClient of your own");
        }
    }

    /** Whether the client is made here, and so has to be closed here. */
    boolean ownsClient() {
        return client == null;
    }

    IMessageClient open() {
        return ownsClient() ? provider.open(this) : client;
    }

    IMessageClient openPhoton() {
        PhotonClientBuilder builder = PhotonClient.builder()
                .transport(transport)
                .address(address)
                .tls(tls)
                .server(server)
                .timeout(timeout)
                .retry(retry)
                .autoIdempotency(autoIdempotency)
                .okHttpClient(okHttpClient);
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

    /** A name for people, such as the id of a health check: never a secret. */
    String name() {
        return ownsClient() ? address : "client";
    }

    @Override
    public String toString() {
        return ownsClient()
                ? provider + " over " + transport + " at " + address
                : client.getClass().getName();
    }
}
