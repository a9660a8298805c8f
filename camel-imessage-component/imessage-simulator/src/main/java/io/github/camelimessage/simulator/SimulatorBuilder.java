// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Settings of a simulator; everything has a default that suits a test. */
public final class SimulatorBuilder {
    String token = "simulator-" + UUID.randomUUID();
    String host = "localhost";
    int grpcPort;
    int httpPort;
    byte[] certificateChainPem;
    byte[] privateKeyPem;
    Duration heartbeat = Duration.ofSeconds(30);
    DuplicateWrites duplicateWrites = DuplicateWrites.RETURN_ORIGINAL;
    Clock clock = Clock.systemUTC();
    String ownerAddress = "owner@example.com";

    SimulatorBuilder() {}

    /** The bearer token that clients must send; default a random one. */
    public SimulatorBuilder token(String value) {
        token = Objects.requireNonNull(value, "token");
        return this;
    }

    /** Address of this machine to listen on; default {@code localhost}, which nobody else can reach. */
    public SimulatorBuilder host(String value) {
        host = Objects.requireNonNull(value, "host");
        return this;
    }

    /** Port of gRPC; default 0, any free one. */
    public SimulatorBuilder grpcPort(int value) {
        grpcPort = value;
        return this;
    }

    /** Port of HTTP/JSON; default 0, any free one. */
    public SimulatorBuilder httpPort(int value) {
        httpPort = value;
        return this;
    }

    /**
     * Serves TLS on both ports; default cleartext.
     *
     * @param chain certificates in PEM form, the server's own first
     * @param key its private key, PKCS #8 in PEM form
     */
    public SimulatorBuilder tls(byte[] chain, byte[] key) {
        certificateChainPem = Objects.requireNonNull(chain, "chain");
        privateKeyPem = Objects.requireNonNull(key, "key");
        return this;
    }

    /** How often a stream shows that it is alive; default 30 s. */
    public SimulatorBuilder heartbeat(Duration value) {
        heartbeat = Objects.requireNonNull(value, "heartbeat");
        return this;
    }

    /** What a repeated write gets; default the original answer. */
    public SimulatorBuilder duplicateWrites(DuplicateWrites value) {
        duplicateWrites = Objects.requireNonNull(value, "duplicateWrites");
        return this;
    }

    /** The time that messages and events bear; default the system's. Heartbeats and delays run in real time. */
    public SimulatorBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** Address of the local account; default {@code owner@example.com}. */
    public SimulatorBuilder ownerAddress(String value) {
        ownerAddress = Objects.requireNonNull(value, "ownerAddress");
        return this;
    }

    /** Starts it; both ports are open when this returns. */
    public IMessageSimulator start() {
        return new IMessageSimulator(this);
    }
}
