// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.http.CallSlots;
import io.github.camelimessage.http.HttpClients;
import io.github.camelimessage.http.PublicDns;
import io.github.camelimessage.http.TlsOptions;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The OkHttp side of a client: one pool of connections for the API and for files. */
public final class LinqHttp implements AutoCloseable {

    private final HttpUrl base;
    private final OkHttpClient api;
    private final OkHttpClient files;
    private final OkHttpClient elsewhere;
    private final boolean ownClient;
    private final CallSlots slots;

    /**
     * @param base address of the API, in front of {@code /v3}
     * @param timeout limit of one attempt, or null for none
     * @param transferTimeout limit of one attempt to upload or download a file, or null for none
     * @param userClient the user's own client, or null for one of ours
     */
    public LinqHttp(HttpUrl base, TlsOptions tls, Duration timeout, Duration transferTimeout, OkHttpClient userClient) {
        this.base = base;
        OkHttpClient client = HttpClients.create(userClient, tls);
        this.api = limited(client, timeout);
        this.files = limited(client, transferTimeout);
        this.elsewhere = HttpClients.anonymous(files)
                .newBuilder()
                .dns(new PublicDns(files.dns()))
                .build();
        this.ownClient = userClient == null;
        this.slots = new CallSlots(HttpClients.callsAtOnce(userClient));
    }

    private static OkHttpClient limited(OkHttpClient client, Duration timeout) {
        return client.newBuilder()
                .callTimeout(timeout == null ? Duration.ZERO : timeout)
                .build();
    }

    HttpUrl base() {
        return base;
    }

    OkHttpClient api() {
        return api;
    }

    /** For files at the host of the API itself. */
    OkHttpClient files() {
        return files;
    }

    /** For a URL that an answer names: to a host that is not the API's own, without our certificate, and not inwards. */
    OkHttpClient client(HttpUrl url) {
        return url.host().equals(base.host()) || !url.isHttps() ? files : elsewhere;
    }

    CallSlots slots() {
        return slots;
    }

    @Override
    public void close() {
        api.dispatcher().cancelAll(); // shared by both
        if (ownClient) {
            api.dispatcher().executorService().shutdown();
            api.connectionPool().evictAll();
        }
    }
}
