// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.sdk.Connection;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsChannelCredentials;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * The channel of a client. It is created when the first call has its token, and again if the place has changed, or if
 * there was no connection for a stream.
 *
 * <p>The last is because a channel that cannot connect retries with its own back-off, up to two minutes, and fails
 * calls meanwhile. The tails have a back-off too, which spreads many clients; only one of the two can apply.
 */
final class GrpcChannels {

    /** The server answers pings more often than every 30 seconds with a GOAWAY. */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 20;
    private static final long CLOSE_SECONDS = 5;

    private final Supplier<Place> place;
    private final TlsOptions tls;
    private final Executor userThreads;
    private volatile Link link;
    private Attempt attempt;
    private boolean closed;

    /** One attempt to connect, for several streams: they fail together, and do not try one after the other. */
    private static final class Attempt {
        private IMessageException failure;
    }

    /**
     * @param place called for each call
     * @param userThreads the pool that reads connections, or null for that of the gRPC transport
     */
    GrpcChannels(Supplier<Place> place, TlsOptions tls, Executor userThreads) {
        this.place = place;
        this.tls = tls;
        this.userThreads = userThreads;
    }

    Link forCall() {
        Address now = place.get().address();
        Link current = link;
        return current != null && current.address().equals(now) ? current : linkTo(now);
    }

    /**
     * A channel that connects at once if it is not connected.
     *
     * @throws IMessageException if the attempt that this stream belongs to has failed
     */
    ManagedChannel forStream() {
        boolean isAlone = isAlone();
        Link current = forCall();
        if (isAlone && current.couldNotConnect()) {
            drop(current.channel(), null);
            return forCall().channel();
        }
        return current.channel();
    }

    private synchronized boolean isAlone() {
        if (attempt != null && attempt.failure != null && link == null) {
            throw attempt.failure;
        }
        return attempt == null;
    }

    /**
     * There was no connection for a stream: the next call creates a new channel. Calls in flight continue.
     *
     * @param failure of the stream, or null if it was cancelled
     */
    synchronized void drop(Channel channel, IMessageException failure) {
        Link current = link;
        boolean isCurrent = current != null && current.channel() == channel && !closed;
        if (isCurrent && current.channel().getState(false) != ConnectivityState.READY) {
            link = null;
            current.channel().shutdown();
            if (attempt != null && failure != null) {
                attempt.failure = failure;
            }
        }
    }

    private synchronized Link linkTo(Address address) {
        if (closed) {
            throw PhotonErrors.network("The client is closed", null);
        }
        if (link == null || !link.address().equals(address)) {
            Link former = link;
            link = new Link(address, newChannel(address));
            if (former != null) {
                former.channel().shutdownNow(); // streams start again at the new address
            }
        }
        return link;
    }

    private ManagedChannel newChannel(Address address) {
        ManagedChannelBuilder<?> builder = Grpc.newChannelBuilder(address.authority(), credentials(address, tls));
        if (userThreads != null && OkHttpThreads.isFor(builder)) {
            OkHttpThreads.set(builder, userThreads);
        }
        return builder.userAgent(UserAgent.VALUE)
                .maxInboundMessageSize(GrpcTransport.MAX_MESSAGE_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .keepAliveWithoutCalls(true)
                // When a connection breaks, grpc-okhttp treats every call on it as refused, and would send it again,
                // although the server may have carried it out.
                .disableRetry()
                .build();
    }

    private static ChannelCredentials credentials(Address address, TlsOptions tls) {
        if (!address.tls()) {
            return InsecureChannelCredentials.create();
        }
        TlsChannelCredentials.Builder builder = TlsChannelCredentials.newBuilder();
        if (!tls.trustManagers().isEmpty()) {
            builder.trustManager(tls.trustManagers().toArray(TrustManager[]::new));
        }
        if (!tls.keyManagers().isEmpty()) {
            builder.keyManager(tls.keyManagers().toArray(KeyManager[]::new));
        }
        return builder.build();
    }

    synchronized Connection connection() {
        if (link != null && link.couldNotConnect()) {
            drop(link.channel(), null);
        }
        Link current = link;
        Attempt begun = new Attempt();
        attempt = begun;
        return new Connection() {
            @Override
            public void giveUp() {
                GrpcChannels.this.giveUp(current);
                end(begun);
            }

            @Override
            public void release() {
                end(begun);
            }
        };
    }

    private synchronized void end(Attempt ended) {
        if (attempt == ended) {
            attempt = null;
        }
    }

    /**
     * A channel keeps a silent connection until its keep-alive has failed, and there is no way to make it drop the
     * connection.
     *
     * @param dead null for the connection before the first one
     */
    private synchronized void giveUp(Link dead) {
        Link current = link;
        if (current != null && (dead == null || dead == current) && !closed) {
            link = null;
            current.channel().shutdownNow();
        }
    }

    void close() {
        Link last = closeLast();
        try {
            if (last != null) {
                last.channel().awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Link closeLast() {
        closed = true;
        if (link != null) {
            link.channel().shutdownNow();
        }
        return link;
    }
}
