// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.linq.Linq;
import io.github.camelimessage.simulator.network.HostPort;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.page.PageServer;
import io.github.camelimessage.simulator.photon.GrpcFront;
import io.github.camelimessage.simulator.photon.LineDispatch;
import io.github.camelimessage.simulator.photon.PhotonServices;
import io.github.camelimessage.simulator.photon.SendLimits;
import io.github.camelimessage.simulator.photon.http.HttpFront;
import io.github.camelimessage.simulator.photon.management.IssuedTokens;
import io.github.camelimessage.simulator.photon.management.ManagementApi;
import io.github.camelimessage.simulator.photon.management.Project;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.webhook.RetryPolicy;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.World;
import io.grpc.ServerServiceDefinition;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * A local iMessage server: one account and the people it talks to, in memory, with the APIs of Photon and
 * Linq. Changes that are made over one API are visible over the other. The vendors' official clients work against it
 * unchanged.
 *
 * <pre>{@code
 * try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
 *     // connect to simulator.grpcAddress(), httpAddress() or linqAddress() with simulator.token()
 *     Person alice = simulator.person("alice@example.com");
 *     alice.sendText(alice.openChat(), "Hello");
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class IMessageSimulator implements AutoCloseable {
    private static final int THREADS = 2;
    private static final String DEFAULT_LINE = "+12025550101";

    private final String token;
    private final String host;
    private final boolean isTls;
    private final World world;
    private final Faults faults;
    private final Calls calls = new Calls();
    private final OpenConnections connections = new OpenConnections();
    private final ScheduledThreadPoolExecutor scheduler;
    private final Vertx vertx;
    private final GrpcFront grpc;
    private final HttpFront http;
    private final PageServer page;
    private final Linq linq;
    private final PhotonWebhooks photonWebhooks;
    private final Project project;
    private final LineWorlds lines;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<NetworkLink> links = new CopyOnWriteArrayList<>();

    IMessageSimulator(SimulatorBuilder settings) {
        token = settings.token;
        host = settings.host;
        isTls = settings.certificateChainPem != null;
        world = new World(settings.clock, settings.ownerAddress);
        if (settings.isAfterEarlierRuns) {
            beginBeyondEarlierLogs(world.log());
        }
        FaultPlan plan = new FaultPlan();
        TokenGate tokens = new TokenGate(settings.token);
        faults = new Faults(plan, tokens, world.log());
        IssuedTokens issued = new IssuedTokens(settings.clock);
        project = new Project(
                settings.projectId,
                settings.projectSecret(),
                settings.clock,
                issued,
                settings.dedicatedLines,
                settings.tokenLife);
        scheduler = scheduler();
        vertx = vertx();
        SendLimits limits = new SendLimits(
                settings.photonSendsPerDay,
                settings.photonNewConversationsPerDay,
                settings.hasSharedPoolRules ? project : null);
        BiFunction<World, FaultPlan, PhotonServices> servicesOf = (shown, faulty) -> new PhotonServices(
                shown, tokens, issued, faulty, calls, scheduler, settings.heartbeat, settings.duplicateWrites, limits);
        PhotonServices services = servicesOf.apply(world, plan);
        lines = settings.hasLineWorlds
                ? new LineWorlds(() -> new World(settings.clock, settings.ownerAddress), tokens, servicesOf)
                : null;
        try {
            grpc = new GrpcFront(
                    new InetSocketAddress(host, settings.grpcPort),
                    GrpcFront.credentials(settings.certificateChainPem, settings.privateKeyPem),
                    definitions(services, issued, Transport.GRPC),
                    scheduler,
                    connections);
            page = settings.pagePort == null ? null : page(settings);
            HttpClient client = Webhooks.client(vertx, settings.webhookTrustPem);
            Executor background = Webhooks.background(scheduler);
            photonWebhooks = new PhotonWebhooks(
                    vertx,
                    client,
                    Webhooks.retries(RetryPolicy.photon(), settings),
                    plan.webhooks(),
                    world,
                    background,
                    settings.clock);
            http = new HttpFront(
                    vertx,
                    httpOptions(settings),
                    definitions(services, issued, Transport.HTTP),
                    services.door(Transport.HTTP),
                    plan,
                    scheduler,
                    connections,
                    new ManagementApi(vertx, project, photonWebhooks, plan.management(), settings.isManagementLimited));
            linq = new Linq(
                    vertx,
                    httpOptions(settings).setPort(settings.linqPort),
                    new Linq.Settings(
                            world,
                            tokens,
                            plan,
                            settings.lines.isEmpty() ? List.of(DEFAULT_LINE) : settings.lines,
                            settings.isLinqLimited,
                            Webhooks.retries(RetryPolicy.linq(), settings),
                            client,
                            background,
                            connections));
            if (page != null) {
                page.ready();
            }
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    private static void beginBeyondEarlierLogs(EventLog log) {
        log.skip(System.currentTimeMillis());
        log.trimBefore(log.head() + 1);
    }

    private List<ServerServiceDefinition> definitions(
            PhotonServices services, IssuedTokens issued, Transport transport) {
        List<ServerServiceDefinition> shared = services.behind(transport);
        return lines == null ? shared : new LineDispatch(issued, lines, transport).before(shared);
    }

    private static ScheduledThreadPoolExecutor scheduler() {
        AtomicInteger number = new AtomicInteger();
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "imessage-simulator-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(THREADS)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // No files are served, so no cache on disk is needed.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    private PageServer page(SimulatorBuilder settings) {
        return new PageServer(vertx, settings.pageHost, settings.pagePort, world, connections);
    }

    private static HttpServerOptions httpOptions(SimulatorBuilder settings) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host)
                .setPort(settings.httpPort)
                .setCompressionSupported(false);
        if (settings.certificateChainPem != null) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertValue(Buffer.buffer(settings.certificateChainPem))
                            .setKeyValue(Buffer.buffer(settings.privateKeyPem)));
        }
        return options;
    }

    /** The address of gRPC, as {@code host:port}; an IPv6 address is in brackets, here and in URLs. */
    public String grpcAddress() {
        return HostPort.of(host, grpc.port());
    }

    /** The address of HTTP/JSON, as {@code http://host:port}, or {@code https://} with TLS. */
    public String httpAddress() {
        return httpScheme() + HostPort.of(host, http.port());
    }

    /**
     * The address of the web page that shows the world, as {@code http://host:port}. It never uses TLS, because it is
     * meant for this machine.
     *
     * @throws IllegalStateException if the simulator was started without {@link SimulatorBuilder#pagePort}
     */
    public String pageAddress() {
        if (page == null) {
            throw new IllegalStateException("The page is not enabled. Use builder().pagePort(0) for a free port");
        }
        return page.address();
    }

    /** The base URL of Linq's REST API, for its clients: {@code http://host:port/api/partner}. */
    public String linqAddress() {
        return httpScheme() + HostPort.of(host, linq.port()) + "/api/partner";
    }

    /** The Linq account: ids, lines, webhooks, and the calls that arrived. */
    public Linq linq() {
        return linq;
    }

    /** Photon's webhooks; they can also be registered at {@link #httpAddress} under {@code /projects}. */
    public PhotonWebhooks photonWebhooks() {
        return photonWebhooks;
    }

    /** Photon's project: its lines, its users, and the tokens that {@link #httpAddress} issues for its credentials. */
    public Project project() {
        return project;
    }

    /**
     * A line of the project with a world of its own. The line may be added later.
     *
     * @throws IllegalStateException if the simulator was started without {@link SimulatorBuilder#lineWorlds}
     */
    public SimulatedLine line(String instanceId) {
        if (lines == null) {
            throw new IllegalStateException(
                    "All lines share one world. Use builder().lineWorlds(true) to give each line its own");
        }
        return lines.line(instanceId);
    }

    /** The token of the simulator. */
    public String token() {
        return token;
    }

    public World world() {
        return world;
    }

    /** A person, by e-mail address or phone number; created if new. */
    public Person person(String address) {
        return world.person(address);
    }

    /** The faults to inject. */
    public Faults faults() {
        return faults;
    }

    /** The unary calls that arrived. */
    public Calls calls() {
        return calls;
    }

    /**
     * Opens a link to one of the ports on which network failures can be injected. It is closed with the simulator at
     * the latest.
     */
    public NetworkLink openLink(Transport transport) {
        NetworkLink link = transport == Transport.GRPC
                ? NetworkLink.open(vertx, "", host, grpc.port())
                : NetworkLink.open(vertx, httpScheme(), host, http.port());
        links.add(link);
        return link;
    }

    /** Opens such a link to Linq's REST API; its address does not include the path. */
    public NetworkLink openLinqLink() {
        NetworkLink link = NetworkLink.open(vertx, httpScheme(), host, linq.port());
        links.add(link);
        return link;
    }

    /** The open connections of clients to the simulator's ports. Links count as clients, the page does not. */
    public OpenConnections connections() {
        return connections;
    }

    private String httpScheme() {
        return isTls ? "https://" : "http://";
    }

    /** Closes all ports and connections and stops all threads. Calls in progress fail. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        links.forEach(NetworkLink::close);
        // Either is null if the start failed.
        if (page != null) {
            page.close();
        }
        if (http != null) {
            http.close();
        }
        if (linq != null) {
            linq.close();
        }
        if (grpc != null) {
            grpc.close();
        }
        scheduler.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        try {
            scheduler.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
