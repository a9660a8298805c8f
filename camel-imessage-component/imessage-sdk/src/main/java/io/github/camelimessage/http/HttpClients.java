// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Creates the OkHttp client of a transport, with or without the user's client. */
public final class HttpClients {

    /** So that ten thousand calls need no ten thousand threads: OkHttp has a thread for each call on the wire. */
    private static final int CALLS_AT_ONCE = 256;

    private static final int IDLE_CONNECTIONS = 64;
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);
    private static final Duration PING_INTERVAL = Duration.ofSeconds(30);

    private HttpClients() {}

    /** The limit of {@link CallSlots}: a user's own client keeps its limit for a host. */
    public static int callsAtOnce(OkHttpClient userClient) {
        return userClient == null
                ? CALLS_AT_ONCE
                : Math.min(
                        userClient.dispatcher().getMaxRequests(),
                        userClient.dispatcher().getMaxRequestsPerHost());
    }

    /** Host and port of a call: the part of its URL that may be reported. */
    public static String authority(Call call) {
        HttpUrl url = call.request().url();
        return (url.host().contains(":") ? "[" + url.host() + "]" : url.host()) + ":" + url.port();
    }

    public static OkHttpClient create(OkHttpClient userClient, TlsOptions tls) {
        OkHttpClient.Builder builder = userClient == null ? ours() : userClient.newBuilder();
        builder.dispatcher(unbounded(userClient));
        // Retries need to know whether they are safe.
        builder.retryOnConnectionFailure(false).addNetworkInterceptor(new SingleSend());
        // A token goes only to its host, and never follows a redirect.
        builder.followRedirects(false).followSslRedirects(false);
        if (tls.isCustom()) {
            trust(builder, tls);
        }
        return builder.build();
    }

    /**
     * The same client with its own threads, for uploads: an upload may read from a download, which must not wait for a
     * thread that an upload holds. It has its own {@link CallSlots} for the same reason.
     */
    public static OkHttpClient forUploads(OkHttpClient client) {
        return client.newBuilder().dispatcher(unbounded(null)).build();
    }

    /** The same client for other hosts: without certificate, cookies and credentials. */
    public static OkHttpClient anonymous(OkHttpClient client) {
        OkHttpClient.Builder builder =
                client.newBuilder().cookieJar(CookieJar.NO_COOKIES).authenticator(Authenticator.NONE);
        X509TrustManager trust = client.x509TrustManager();
        if (trust != null) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[0], new TrustManager[] {trust}, null);
                builder.sslSocketFactory(context.getSocketFactory(), trust);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("TLS cannot be used: " + e.getMessage(), e);
            }
        }
        return builder.build();
    }

    /** A dispatcher that leaves the limit to {@link CallSlots}, and runs only our calls. */
    private static Dispatcher unbounded(OkHttpClient userClient) {
        Dispatcher dispatcher = userClient == null
                ? new Dispatcher()
                : new Dispatcher(userClient.dispatcher().executorService());
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }

    private static OkHttpClient.Builder ours() {
        // A write returns when Apple's side has finished it, which has no time limit: only the timeout of the
        // call limits it.
        return new OkHttpClient.Builder()
                .connectionPool(IdleConnections.pool(IDLE_CONNECTIONS, KEEP_ALIVE))
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .pingInterval(PING_INTERVAL);
    }

    private static void trust(OkHttpClient.Builder builder, TlsOptions tls) {
        try {
            TrustManager[] trustManagers = tls.trustManagers().isEmpty()
                    ? platformTrust()
                    : tls.trustManagers().toArray(TrustManager[]::new);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(tls.keyManagers().toArray(KeyManager[]::new), trustManagers, null);
            X509TrustManager x509 = Arrays.stream(trustManagers)
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("trustManagers contains no X509TrustManager"));
            builder.sslSocketFactory(context.getSocketFactory(), x509);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The trust material cannot be used: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] platformTrust() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }
}
