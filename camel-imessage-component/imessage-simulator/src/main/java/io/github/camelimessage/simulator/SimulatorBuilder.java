// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.network.HostPort;
import io.github.camelimessage.simulator.photon.SendLimits;
import io.github.camelimessage.simulator.photon.management.Project;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Settings of a simulator. The defaults suit a test. */
public final class SimulatorBuilder {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final int LAST_PORT = 65_535;

    String token = "simulator-" + UUID.randomUUID();
    String host = "localhost";
    int grpcPort;
    int httpPort;
    int linqPort;
    Integer pagePort;
    String pageHost = "localhost";
    byte[] certificateChainPem;
    byte[] privateKeyPem;
    Duration heartbeat = Duration.ofSeconds(30);
    DuplicateWrites duplicateWrites = DuplicateWrites.RETURN_ORIGINAL;
    Clock clock = Clock.systemUTC();
    String ownerAddress = "owner@example.com";
    final List<String> lines = new ArrayList<>();
    boolean isLinqLimited;
    int photonSendsPerDay = SendLimits.UNLIMITED;
    int photonNewConversationsPerDay = SendLimits.UNLIMITED;
    boolean hasSharedPoolRules;
    String projectId = "simulator";
    String projectSecret;
    final List<Project.Line> dedicatedLines = new ArrayList<>();
    boolean hasLineWorlds;
    Duration tokenLife = Duration.ofHours(1);
    boolean isManagementLimited;
    double webhookTimeFactor = 1;
    Duration webhookTimeout;
    byte[] webhookTrustPem;
    boolean isAfterEarlierRuns;

    SimulatorBuilder() {}

    /** The bearer token that clients must send, of visible ASCII characters; a random one by default. */
    public SimulatorBuilder token(String value) {
        if (!VISIBLE.matcher(Objects.requireNonNull(value, "token")).matches()) {
            throw new IllegalArgumentException(
                    "A token is one or more visible ASCII characters without spaces: clients send it in a header");
        }
        token = value;
        return this;
    }

    /**
     * Address of this machine to listen on, for example {@code 0.0.0.0} or {@code ::1}; default {@code localhost},
     * which other machines cannot reach.
     */
    public SimulatorBuilder host(String value) {
        host = address("host", value);
        return this;
    }

    private static String address(String name, String value) {
        String address = HostPort.bare(Objects.requireNonNull(value, name));
        if (address.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is empty");
        }
        return address;
    }

    private static int port(int value) {
        if (value < 0 || value > LAST_PORT) {
            throw new IllegalArgumentException("A port is between 0 and " + LAST_PORT + ", not " + value);
        }
        return value;
    }

    /** Port of gRPC; default 0: any free port. */
    public SimulatorBuilder grpcPort(int value) {
        grpcPort = port(value);
        return this;
    }

    /** Port of HTTP/JSON; default 0: any free port. */
    public SimulatorBuilder httpPort(int value) {
        httpPort = port(value);
        return this;
    }

    /**
     * Serves the web page that shows the world and lets a user act in it; off by default. 0 means any free port;
     * {@link IMessageSimulator#pageAddress} returns the address.
     */
    public SimulatorBuilder pagePort(int value) {
        pagePort = port(value);
        return this;
    }

    /**
     * Address of this machine on which the page listens, whatever {@link #host} is; default {@code localhost}. The page
     * needs no token: anyone who can reach it can see and do everything.
     */
    public SimulatorBuilder pageHost(String value) {
        pageHost = address("pageHost", value);
        return this;
    }

    /**
     * Uses TLS on the ports of the APIs; cleartext by default.
     *
     * @param chain certificates in PEM format, the server's own first
     * @param key its private key, PKCS #8 in PEM format
     */
    public SimulatorBuilder tls(byte[] chain, byte[] key) {
        certificateChainPem = Objects.requireNonNull(chain, "chain");
        privateKeyPem = Objects.requireNonNull(key, "key");
        return this;
    }

    /** Interval of the heartbeats of a stream; default 30 s. */
    public SimulatorBuilder heartbeat(Duration value) {
        heartbeat = Objects.requireNonNull(value, "heartbeat");
        return this;
    }

    /** How a repeated write is answered; default: with the original answer. */
    public SimulatorBuilder duplicateWrites(DuplicateWrites value) {
        duplicateWrites = Objects.requireNonNull(value, "duplicateWrites");
        return this;
    }

    /** The clock of messages and events; the system clock by default. Heartbeats and delays use real time. */
    public SimulatorBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** Address of the local account; default {@code owner@example.com}. */
    public SimulatorBuilder ownerAddress(String value) {
        ownerAddress = Objects.requireNonNull(value, "ownerAddress");
        return this;
    }

    /** Port of Linq's REST API; default 0: any free port. */
    public SimulatorBuilder linqPort(int value) {
        linqPort = port(value);
        return this;
    }

    /**
     * Adds a phone line of the Linq account, in E.164 form; {@code +12025550101} if none is added. The first line is
     * the account that Photon shows. A chat over another line is a separate chat in every API.
     */
    public SimulatorBuilder line(String value) {
        lines.add(Objects.requireNonNull(value, "line"));
        return this;
    }

    /**
     * Whether Linq's documented rate limits are enforced; off by default, because tests and benchmarks would exceed
     * them.
     */
    public SimulatorBuilder linqRateLimits(boolean value) {
        isLinqLimited = value;
        return this;
    }

    /**
     * The largest number of messages per day over Photon, in all chats together; no limit by default. Photon's own limit
     * is 5,000. A day is a UTC day by {@link #clock}.
     */
    public SimulatorBuilder photonSendsPerDay(int value) {
        photonSendsPerDay = notNegative(value);
        return this;
    }

    /**
     * The largest number of new people per day to whom a line can write over Photon; no limit by default. Photon's own
     * limit is 50.
     */
    public SimulatorBuilder photonNewConversationsPerDay(int value) {
        photonNewConversationsPerDay = notNegative(value);
        return this;
    }

    private static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("A limit must be 0 or more, but is " + limit);
        }
        return limit;
    }

    /**
     * Whether Photon's rules of the shared pool are enforced while the project has no lines: messages can be sent only to
     * {@linkplain Project#addUser users of the project}, and groups cannot be created. Off by default.
     */
    public SimulatorBuilder photonSharedPoolRules(boolean value) {
        hasSharedPoolRules = value;
        return this;
    }

    /** Factor for the delays between attempts to deliver a webhook; default 1: the vendors' own schedule. */
    public SimulatorBuilder webhookTimeFactor(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("The time factor must be positive, but is " + value);
        }
        webhookTimeFactor = value;
        return this;
    }

    /**
     * Id and secret of Photon's project. The management plane at the HTTP port (tokens, webhooks, users) accepts them.
     * Default: {@code simulator} and the token.
     */
    public SimulatorBuilder project(String id, String secret) {
        projectId = Objects.requireNonNull(id, "id");
        projectSecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Adds a line of Photon's project; without any, the project is on the shared pool. All lines share one world unless
     * {@link #lineWorlds} is on.
     *
     * @param phoneNumber in E.164 form; null: no number yet
     */
    public SimulatorBuilder dedicatedLine(String instanceId, String phoneNumber) {
        dedicatedLines.add(new Project.Line(Objects.requireNonNull(instanceId, "instanceId"), phoneNumber));
        return this;
    }

    /**
     * Whether each line of Photon's project has its own world and event log, see {@link IMessageSimulator#line}; off by
     * default. All lines have the same address; the token selects the line. Webhooks and the page show only the
     * simulator's own world.
     */
    public SimulatorBuilder lineWorlds(boolean value) {
        hasLineWorlds = value;
        return this;
    }

    /** Lifetime of the tokens that Photon's project issues, by {@link #clock}; default one hour. */
    public SimulatorBuilder tokenLife(Duration value) {
        tokenLife = Objects.requireNonNull(value, "tokenLife");
        return this;
    }

    /**
     * Whether the management plane allows at most 5 requests per second; off by default, because tests would exceed it.
     */
    public SimulatorBuilder managementRateLimit(boolean value) {
        isManagementLimited = value;
        return this;
    }

    String projectSecret() {
        return projectSecret == null ? token : projectSecret;
    }

    /** Time limit for the answer to a webhook; default 10 s for Linq and 30 s for Photon. */
    public SimulatorBuilder webhookTimeout(Duration value) {
        webhookTimeout = Objects.requireNonNull(value, "webhookTimeout");
        return this;
    }

    /** Certificates in PEM format that are trusted for receivers of webhooks; default: those that Java trusts. */
    public SimulatorBuilder webhookTrust(byte[] pem) {
        webhookTrustPem = Objects.requireNonNull(pem, "pem");
        return this;
    }

    /**
     * An application may have saved its position in the log of an earlier run. With this setting sequences are not
     * reused, so that new events are not taken for earlier ones, and the position is rejected. For the program; off by
     * default: the log starts at 1.
     */
    SimulatorBuilder afterEarlierRuns() {
        isAfterEarlierRuns = true;
        return this;
    }

    /**
     * Starts the simulator. All ports are open when this returns.
     *
     * @throws UncheckedIOException if a port cannot be opened
     */
    public IMessageSimulator start() {
        return new IMessageSimulator(this);
    }
}
