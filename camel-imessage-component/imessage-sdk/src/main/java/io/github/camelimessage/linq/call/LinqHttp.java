// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.http.CallSlots;
import io.github.camelimessage.http.HttpClients;
import io.github.camelimessage.http.OpenDownloads;
import io.github.camelimessage.http.PublicDns;
import io.github.camelimessage.http.TlsOptions;
import java.time.Duration;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The OkHttp side of a client: one pool of connections for the API and for files. */
public final class LinqHttp implements AutoCloseable {

    private final HttpUrl base;
    private final OkHttpClient api;
    private final FileClients downloads;
    private final FileClients uploads;
    private final OpenDownloads openDownloads = new OpenDownloads();
    private final boolean ownClient;
    private final CallSlots slots;
    private final CallSlots uploadSlots;

    /**
     * What files are carried by.
     *
     * @param own for the host of the API itself
     * @param elsewhere for any other: without our certificate, and not inwards
     */
    private record FileClients(OkHttpClient own, OkHttpClient elsewhere) {

        static FileClients of(OkHttpClient client) {
            return new FileClients(
                    client,
                    HttpClients.anonymous(client)
                            .newBuilder()
                            .dns(new PublicDns(client.dns()))
                            .build());
        }
    }

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
        OkHttpClient files = limited(client, transferTimeout);
        this.downloads =
                FileClients.of(files.newBuilder().addInterceptor(openDownloads).build());
        this.uploads = FileClients.of(HttpClients.forUploads(files));
        this.ownClient = userClient == null;
        this.slots = new CallSlots(HttpClients.callsAtOnce(userClient));
        this.uploadSlots = new CallSlots(HttpClients.callsAtOnce(userClient));
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

    /** For bytes from a URL that an answer names. */
    OkHttpClient downloads(HttpUrl url) {
        return isOwn(url) ? downloads.own() : downloads.elsewhere();
    }

    /** For bytes to a URL that an answer names. */
    OkHttpClient uploads(HttpUrl url) {
        return isOwn(url) ? uploads.own() : uploads.elsewhere();
    }

    private boolean isOwn(HttpUrl url) {
        return url.host().equals(base.host()) || !url.isHttps();
    }

    /** Where files are read that are uploaded; no other call waits for these threads. */
    Executor uploadThreads() {
        return uploads.own().dispatcher().executorService();
    }

    CallSlots slots() {
        return slots;
    }

    CallSlots uploadSlots() {
        return uploadSlots;
    }

    @Override
    public void close() {
        api.dispatcher().cancelAll(); // the downloads' too
        uploads.own().dispatcher().cancelAll();
        openDownloads.cancelAll();
        uploads.own().dispatcher().executorService().shutdown();
        if (ownClient) {
            api.dispatcher().executorService().shutdown();
            api.connectionPool().evictAll();
        }
    }
}
