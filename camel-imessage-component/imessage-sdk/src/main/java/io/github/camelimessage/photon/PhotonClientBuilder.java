// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.json.JsonLimits;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.project.LineAccess;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.photon.transport.Transport;
import io.github.camelimessage.photon.transport.grpc.GrpcTransport;
import io.github.camelimessage.photon.transport.http.HttpTransport;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import okhttp3.OkHttpClient;

/** Collects what a {@link PhotonClient} needs: an address and a token, or a project. */
public final class PhotonClientBuilder {

    private TransportType transport = TransportType.GRPC;
    private String address;
    private boolean tls = true;
    private TokenSupplier tokenSupplier;
    private String server;
    private PhotonProject project;
    private String line;
    private Duration timeout;
    private RetryPolicy retry = RetryPolicy.OFF;
    private RetryListener retryListener = RetryListener.NONE;
    private boolean autoIdempotency;
    private int maxAnswerBytes = JsonLimits.ANSWER_BYTES;
    private int maxFrameBytes = 16 * 1024 * 1024;
    private OkHttpClient okHttpClient;
    private Executor threads;
    private List<TrustManager> trustManagers = List.of();
    private List<KeyManager> keyManagers = List.of();

    PhotonClientBuilder() {}

    /** The wire to use; gRPC by default. */
    public PhotonClientBuilder transport(TransportType transport) {
        this.transport = transport;
        return this;
    }

    /**
     * The service: {@code host:port}, or {@code host} for the standard port. A leading {@code https://} or {@code
     * http://} overrides {@link #tls}; over HTTP a path may follow.
     */
    public PhotonClientBuilder address(String address) {
        this.address = address;
        return this;
    }

    /** Whether TLS is used for an address without a scheme; true by default. */
    public PhotonClientBuilder tls(boolean tls) {
        this.tls = tls;
        return this;
    }

    /** A token that stays the same. */
    public PhotonClientBuilder token(String token) {
        this.tokenSupplier = token == null ? null : TokenSupplier.of(token);
        return this;
    }

    /** Supplies the token for every attempt of every call; for tokens that expire. */
    public PhotonClientBuilder tokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
        return this;
    }

    /**
     * HTTP only: id of a dedicated instance, sent as {@code x-photon-server}. Over gRPC the instance is the address.
     */
    public PhotonClientBuilder server(String server) {
        this.server = server;
        return this;
    }

    /**
     * Supplies the token, and the address unless one is set: that of the shared pool, or of the {@link #line}. It
     * replaces {@link #token}, {@link #tokenSupplier} and {@link #server}. The caller closes the project, after the
     * client.
     */
    public PhotonClientBuilder project(PhotonProject project) {
        this.project = project;
        return this;
    }

    /** The line of the {@link #project}, a phone number or an instance id; required if it has several. */
    public PhotonClientBuilder line(String line) {
        this.line = line;
        return this;
    }

    /** The time limit of one call with its retries and delays; none by default. */
    public PhotonClientBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Which calls are retried; {@link RetryPolicy#OFF} by default. */
    public PhotonClientBuilder retry(RetryPolicy retry) {
        this.retry = retry;
        return this;
    }

    /** Called for each retry; none by default. */
    public PhotonClientBuilder retryListener(RetryListener retryListener) {
        this.retryListener = Objects.requireNonNull(retryListener, "retryListener");
        return this;
    }

    /**
     * Whether every call that changes something has an {@code x-idempotency-key}, the same for all its attempts; false
     * by default. Set it together with {@link #retry}: without a key a change is not retried if its outcome is unknown.
     */
    public PhotonClientBuilder autoIdempotency(boolean autoIdempotency) {
        this.autoIdempotency = autoIdempotency;
        return this;
    }

    /**
     * HTTP only: how many bytes of an answer are read, unpacked, 16 MiB by default. A call whose answer is larger
     * fails. An answer with a picture may have 100 MiB more, Photon's limit of a message, and a third of that for
     * base64.
     */
    public PhotonClientBuilder maxAnswerBytes(int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        return this;
    }

    /**
     * gRPC only: how large a frame of an event stream may be, 16 MiB by default. Events have text and descriptions of
     * files, never the files; five streams are open at once, each with several frames in memory. Of a larger frame only
     * the sequence is read. Answers of calls may have Photon's own limit, 100 MiB.
     */
    public PhotonClientBuilder maxFrameBytes(int maxFrameBytes) {
        this.maxFrameBytes = maxFrameBytes;
        return this;
    }

    /**
     * HTTP only: a client of the user's own, with its proxy, interceptors and pool. It stays the user's: closing the
     * {@link IMessageClient} does not close it.
     */
    public PhotonClientBuilder okHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
        return this;
    }

    /**
     * gRPC only: the threads that read connections and process streams; by default a pool that all clients of the
     * process share. grpc-okhttp uses one thread for each open connection, so the pool must not have an upper bound;
     * virtual threads are an example. It is not closed with the client, and must not be closed before it.
     */
    public PhotonClientBuilder threads(Executor threads) {
        this.threads = threads;
        return this;
    }

    /** The trust managers for the server; the platform's trust store by default. */
    public PhotonClientBuilder trustManagers(TrustManager... trustManagers) {
        this.trustManagers = List.of(trustManagers);
        return this;
    }

    /** The client certificate for servers that request one. */
    public PhotonClientBuilder keyManagers(KeyManager... keyManagers) {
        this.keyManagers = List.of(keyManagers);
        return this;
    }

    /**
     * Creates the client, which connects with the first call. @throws IllegalArgumentException with the option that is
     * missing or invalid
     */
    public IMessageClient build() {
        requireOneWay();
        if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
            throw new IllegalArgumentException("timeout must be positive, but is " + timeout);
        }
        positive("maxAnswerBytes", maxAnswerBytes);
        positive("maxFrameBytes", maxFrameBytes);
        LineAccess access = project == null ? null : project.access(line);
        TokenSupplier tokens = access == null ? tokenSupplier : access;
        return new PhotonClient(
                new PhotonCalls(transport(place(access)), tokens, timeout, retry, retryListener, autoIdempotency),
                project);
    }

    /** Either an address and a token, or a project. */
    private void requireOneWay() {
        if (project != null) {
            if (tokenSupplier != null || server != null) {
                throw new IllegalArgumentException(
                        "a project finds token and server itself: remove token, tokenSupplier and server");
            }
            return;
        }
        if (line != null) {
            throw new IllegalArgumentException("line is for a project: with a token, the address is the line");
        }
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("address is missing: host:port of the Photon service");
        }
        if (tokenSupplier == null) {
            throw new IllegalArgumentException("token is missing: set token or tokenSupplier");
        }
    }

    private static void positive(String option, int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException(option + " must be positive, but is " + bytes);
        }
    }

    private Supplier<Place> place(LineAccess access) {
        Address parsed = address == null || address.isBlank() ? null : Address.parse(address, tls);
        if (transport == TransportType.GRPC && server != null) {
            throw new IllegalArgumentException("server is for transport HTTP: over gRPC the address is the instance");
        }
        if (transport == TransportType.GRPC && parsed != null && !parsed.path().isEmpty()) {
            throw new IllegalArgumentException("an address with a path is for transport HTTP");
        }
        if (access != null) {
            return () -> PhotonPlaces.of(access.line(), transport, parsed);
        }
        Place fixed = new Place(parsed, server);
        return () -> fixed;
    }

    private Transport transport(Supplier<Place> place) {
        TlsOptions trust = new TlsOptions(trustManagers, keyManagers);
        return switch (transport) {
            case GRPC -> new GrpcTransport(place, trust, maxFrameBytes, threads);
            case HTTP -> new HttpTransport(place, trust, okHttpClient, maxAnswerBytes);
        };
    }
}
