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

/** Settings of a simulator; everything has a default that suits a test. */
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

    /** The bearer token that clients must send, of visible ASCII characters; default a random one. */
    public SimulatorBuilder token(String value) {
        if (!VISIBLE.matcher(Objects.requireNonNull(value, "token")).matches()) {
            throw new IllegalArgumentException(
                    "A token is one or more visible ASCII characters without spaces: clients send it in a header");
        }
        token = value;
        return this;
    }

    /**
     * Address of this machine to listen on, for example {@code 0.0.0.0} or {@code ::1}; default {@code localhost}, which
     * nobody else can reach.
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

    /** Port of gRPC; default 0, any free one. */
    public SimulatorBuilder grpcPort(int value) {
        grpcPort = port(value);
        return this;
    }

    /** Port of HTTP/JSON; default 0, any free one. */
    public SimulatorBuilder httpPort(int value) {
        httpPort = port(value);
        return this;
    }

    /**
     * Serves the page that shows the world and lets a visitor act in it; default none. 0 is any free port, {@link
     * IMessageSimulator#pageAddress} tells which.
     */
    public SimulatorBuilder pagePort(int value) {
        pagePort = port(value);
        return this;
    }

    /**
     * Address of this machine on which the page listens, whatever {@link #host} is; default {@code localhost}. The page
     * asks for no token: who reaches it sees everything and may do everything.
     */
    public SimulatorBuilder pageHost(String value) {
        pageHost = address("pageHost", value);
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

    /** The clock of messages and events; default the system's. Heartbeats and delays run in real time. */
    public SimulatorBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** Address of the local account; default {@code owner@example.com}. */
    public SimulatorBuilder ownerAddress(String value) {
        ownerAddress = Objects.requireNonNull(value, "ownerAddress");
        return this;
    }

    /** Port of Linq's REST API; default 0, any free one. */
    public SimulatorBuilder linqPort(int value) {
        linqPort = port(value);
        return this;
    }

    /**
     * Adds a phone line to the account as Linq shows it, in E.164 form; without any, there is {@code +12025550101}. The
     * first line is the account that Photon shows; a chat over another line is a chat of its own on every wire.
     */
    public SimulatorBuilder line(String value) {
        lines.add(Objects.requireNonNull(value, "line"));
        return this;
    }

    /** Whether Linq's documented rate limits hold; default no, because tests and benchmarks would run into them. */
    public SimulatorBuilder linqRateLimits(boolean value) {
        isLinqLimited = value;
        return this;
    }

    /**
     * How many messages Photon's server takes in a day, all chats together; default no limit. The vendor's is 5,000. Days are
     * those of UTC by {@link #clock}.
     */
    public SimulatorBuilder photonSendsPerDay(int value) {
        photonSendsPerDay = notNegative(value);
        return this;
    }

    /**
     * How many people whom the line never wrote to may be written to in a day at Photon; default no limit. The vendor's is
     * 50.
     */
    public SimulatorBuilder photonNewConversationsPerDay(int value) {
        photonNewConversationsPerDay = notNegative(value);
        return this;
    }

    private static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("A limit is 0 or more, not " + limit);
        }
        return limit;
    }

    /**
     * Whether Photon's rules of the shared pool hold while the project has no line of its own: only {@linkplain
     * Project#addUser users of the project} can be written to, and groups cannot be made. Default no.
     */
    public SimulatorBuilder photonSharedPoolRules(boolean value) {
        hasSharedPoolRules = value;
        return this;
    }

    /** Multiplies the delays between attempts to deliver a webhook; default 1, the vendors' own schedule. */
    public SimulatorBuilder webhookTimeFactor(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("A time factor is positive, not " + value);
        }
        webhookTimeFactor = value;
        return this;
    }

    /**
     * Photon's project, whose id and secret are good for the management plane at the HTTP port: tokens, webhooks, users.
     * Default {@code simulator} and the token.
     */
    public SimulatorBuilder project(String id, String secret) {
        projectId = Objects.requireNonNull(id, "id");
        projectSecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Adds a line of the project's own at Photon; without any, the project is on the shared pool. All lines show the one
     * world, unless {@link #lineWorlds} says otherwise.
     *
     * @param phoneNumber in E.164 form; null for none yet
     */
    public SimulatorBuilder dedicatedLine(String instanceId, String phoneNumber) {
        dedicatedLines.add(new Project.Line(Objects.requireNonNull(instanceId, "instanceId"), phoneNumber));
        return this;
    }

    /**
     * Whether each line of the project at Photon is a world of its own, {@link IMessageSimulator#line}, with its own log. Tokens
     * tell them apart, so all are at the one address. Default no. Webhooks and the page show the simulator's own world alone.
     */
    public SimulatorBuilder lineWorlds(boolean value) {
        hasLineWorlds = value;
        return this;
    }

    /** How long tokens live that Photon's project gets, by {@link #clock}; default one hour. */
    public SimulatorBuilder tokenLife(Duration value) {
        tokenLife = Objects.requireNonNull(value, "tokenLife");
        return this;
    }

    /** Whether the management plane takes no more than 5 requests a second; default no, because tests would run into it. */
    public SimulatorBuilder managementRateLimit(boolean value) {
        isManagementLimited = value;
        return this;
    }

    String projectSecret() {
        return projectSecret == null ? token : projectSecret;
    }

    /** How long an answer to a webhook may take; default 10 s for Linq's and 30 s for Photon's. */
    public SimulatorBuilder webhookTimeout(Duration value) {
        webhookTimeout = Objects.requireNonNull(value, "webhookTimeout");
        return this;
    }

    /** Certificates in PEM form to trust in receivers of webhooks; default those that Java trusts. */
    public SimulatorBuilder webhookTrust(byte[] pem) {
        webhookTrustPem = Objects.requireNonNull(pem, "pem");
        return this;
    }

    /**
     * An application may have saved its position in the log of an earlier run. With this setting sequences are not
     * reused, so that new events are not taken for earlier ones, and the position is rejected. For the program; default
     * no: the log begins with 1.
     */
    SimulatorBuilder afterEarlierRuns() {
        isAfterEarlierRuns = true;
        return this;
    }

    /**
     * Starts it; all ports are open when this returns.
     *
     * @throws UncheckedIOException when a port cannot be opened
     */
    public IMessageSimulator start() {
        return new IMessageSimulator(this);
    }
}
