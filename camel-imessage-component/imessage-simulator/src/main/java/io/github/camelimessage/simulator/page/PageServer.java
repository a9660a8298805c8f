// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.network.HostPort;
import io.github.camelimessage.simulator.network.HttpPort;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.network.RequestBody;
import io.github.camelimessage.simulator.world.Problem;
import io.github.camelimessage.simulator.world.World;
import io.github.camelimessage.simulator.world.WorldException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page on a separate port, in cleartext and without a token: it is meant for the user of this machine. */
public final class PageServer implements AutoCloseable {
    static final String API = "/api/";
    static final String HEALTH = "/health";

    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    /** Longer than the longest silence of a feed. */
    private static final int IDLE_SECONDS = 60;

    private final String host;
    private final Gate gate;
    private final Assets assets = new Assets();
    private final PageApi api;
    private final HttpServer server;
    private volatile boolean isReady;

    private record Health(String status) {}

    /**
     * Starts listening.
     *
     * @param port 0 for any free port
     */
    public PageServer(Vertx vertx, String host, int port, World world, OpenConnections connections) {
        this.host = host;
        gate = new Gate(host);
        api = new PageApi(vertx, world, connections);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_SECONDS);
        server = HttpPort.open(vertx.createHttpServer(options).requestHandler(this::handle), options, "the page");
    }

    /** The address of the page, as {@code http://host:port}. */
    public String address() {
        return "http://" + HostPort.of(host, server.actualPort());
    }

    /** From now on {@code /health} reports that the simulator is ready. */
    public void ready() {
        isReady = true;
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        Answer.secure(response);
        try {
            if (HEALTH.equals(request.path())) {
                health(request);
                return;
            }
            gate.check(request);
            if (request.path().startsWith(API)) {
                api.handle(request).onFailure(failure -> fail(response, failure));
            } else if (request.method().equals(HttpMethod.GET)) {
                assets.serve(response, request.path());
            } else {
                throw Refused.method(request.method().name());
            }
        } catch (RuntimeException failure) {
            RequestBody.discard(request).onSuccess(nothing -> fail(response, failure));
        }
    }

    /** Reports nothing else, so probes may use any host name. */
    private void health(HttpServerRequest request) {
        if (!Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.method())) {
            throw Refused.method(request.method().name());
        }
        Answer.json(request.response(), isReady ? 200 : 503, new Health(isReady ? "UP" : "DOWN"));
    }

    private static void fail(HttpServerResponse response, Throwable failure) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        Answer.refuse(response, refused(failure));
    }

    private static Refused refused(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (failure instanceof RequestBody.TooLarge tooLarge) {
            return Refused.tooLarge(tooLarge.limit());
        }
        if (failure instanceof WorldException world) {
            int status =
                    switch (world.problem()) {
                        case INVALID_ARGUMENT -> 400;
                        case PRECONDITION_FAILED -> 409;
                        default -> 404;
                    };
            return new Refused(status, code(world.problem()), world.getMessage());
        }
        LOG.warn("The page failed to serve a request", failure);
        return new Refused(500, "internal", "The simulator failed; its log tells why");
    }

    /** For example {@code chatNotFound}. */
    private static String code(Problem problem) {
        String[] words = problem.name().toLowerCase(Locale.ROOT).split("_");
        return Arrays.stream(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
