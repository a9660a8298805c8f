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

/** The OkHttp clients of a Linq client, with one connection pool for the API and for files. */
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
     * The clients for files.
     *
     * @param own for the host of the API itself
     * @param elsewhere for other hosts: without the client certificate, and not to internal addresses
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
     * @param userClient the user's own client, or null to create one
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

    /** For downloads from a URL in an answer. */
    OkHttpClient downloads(HttpUrl url) {
        return isOwn(url) ? downloads.own() : downloads.elsewhere();
    }

    /** For uploads to a URL in an answer. */
    OkHttpClient uploads(HttpUrl url) {
        return isOwn(url) ? uploads.own() : uploads.elsewhere();
    }

    private boolean isOwn(HttpUrl url) {
        return url.host().equals(base.host()) || !url.isHttps();
    }

    /** The threads that read files for uploads; no other call waits for them. */
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
        api.dispatcher().cancelAll(); // also of downloads
        uploads.own().dispatcher().cancelAll();
        openDownloads.cancelAll();
        uploads.own().dispatcher().executorService().shutdown();
        if (ownClient) {
            api.dispatcher().executorService().shutdown();
            api.connectionPool().evictAll();
        }
    }
}
