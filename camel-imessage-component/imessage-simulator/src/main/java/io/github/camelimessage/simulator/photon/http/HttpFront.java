// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.network.HttpPort;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.network.RequestBody;
import io.github.camelimessage.simulator.photon.Door;
import io.github.camelimessage.simulator.photon.management.ManagementApi;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The transcoding middleware: converts HTTP/JSON requests to calls of the same services that gRPC serves. It uses the
 * HTTP annotations of the protocol and the raw routes for the bytes of files. Other routes are refused as unsupported
 * operations.
 */
public final class HttpFront implements AutoCloseable {
    private static final int MAX_BODY_BYTES = 150 * 1024 * 1024;
    private static final int MAX_MANAGEMENT_BYTES = 64 * 1024;
    private static final List<Metadata.Key<String>> FORWARDED =
            List.of(header("authorization"), header("x-idempotency-key"), header("x-photon-server"));
    private static final Refusal NO_ROUTE = Refusal.of(Status.Code.UNIMPLEMENTED, "operationNotSupported")
            .withMessage("The simulator does not support this route");

    private final RouteTable routes;
    private final RawRoutes rawRoutes;
    private final Door door;
    private final ManagementApi management;
    private final FaultPlan plan;
    private final Upstream upstream;
    private final HttpServer server;

    /** Starts listening. */
    public HttpFront(
            Vertx vertx,
            HttpServerOptions options,
            List<ServerServiceDefinition> definitions,
            Door door,
            FaultPlan plan,
            ScheduledExecutorService scheduler,
            OpenConnections connections,
            ManagementApi management) {
        this.door = door;
        this.management = management;
        this.routes = new RouteTable(definitions);
        this.plan = plan;
        this.upstream = new Upstream(definitions, scheduler);
        this.rawRoutes = new RawRoutes(upstream);
        try {
            server = HttpPort.open(
                    vertx.createHttpServer(options)
                            .connectionHandler(connections::follow)
                            .requestHandler(this::handle),
                    options,
                    "HTTP");
        } catch (RuntimeException portTaken) {
            upstream.close();
            throw portTaken;
        }
    }

    public int port() {
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        if (management.serves(request.path())) {
            Future<Buffer> body = management.admits(request)
                    ? RequestBody.read(request, MAX_MANAGEMENT_BYTES)
                    : RequestBody.discard(request);
            body.onSuccess(bytes -> management.handle(request, bytes))
                    .onFailure(failure -> tooLarge(new Exchange(request), failure));
            return;
        }
        Exchange exchange = new Exchange(request);
        RawRoutes.Match raw = rawRoutes.find(request.method().name(), request.path());
        if (raw != null) {
            serve(exchange, raw.method(), headers -> raw.serving().serve(exchange, headers));
            return;
        }
        Route.Match match = routes.find(request.method().name(), request.path());
        if (match == null) {
            RequestBody.discard(request).onSuccess(nothing -> exchange.refuse(NO_ROUTE));
            return;
        }
        serve(exchange, match.route().method(), headers -> read(exchange, match, headers));
    }

    /** Continues unless a fault or a missing token prevents it. */
    private void serve(Exchange exchange, MethodDescriptor<?, ?> method, Consumer<Metadata> goOn) {
        HttpServerRequest request = exchange.request();
        Integer bare = plan.bareAnswers().take(method.getBareMethodName());
        if (bare != null) {
            RequestBody.discard(request).onSuccess(nothing -> exchange.bare(bare));
            return;
        }
        Metadata headers = headers(request);
        Refusal refusal = door.refuse(method, headers);
        if (refusal != null) {
            RequestBody.discard(request).onSuccess(nothing -> exchange.fail(refusal.toStatus(), refusal.toTrailers()));
            return;
        }
        goOn.accept(headers);
    }

    private void read(Exchange exchange, Route.Match match, Metadata headers) {
        RequestBody.read(exchange.request(), MAX_BODY_BYTES)
                .onSuccess(body -> call(exchange, match, headers, body))
                .onFailure(failure -> tooLarge(exchange, failure));
    }

    /** A disconnected client gets no answer. */
    private static void tooLarge(Exchange exchange, Throwable failure) {
        if (failure instanceof RequestBody.TooLarge) {
            exchange.bare(413);
        }
    }

    private void call(Exchange exchange, Route.Match match, Metadata headers, Buffer body) {
        Message message;
        try {
            message = Requests.read(match, exchange.request().params(), body);
        } catch (InvalidProtocolBufferException malformed) {
            exchange.refuse(Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument")
                    .withMessage("The request does not match the protocol"));
            return;
        }
        ClientCall<Message, Message> call =
                upstream.call(match.route().method(), message, headers, new MessageAnswer(exchange));
        exchange.request().response().closeHandler(gone -> call.cancel("The client is gone", null));
    }

    private static Metadata headers(HttpServerRequest request) {
        Metadata headers = new Metadata();
        for (Metadata.Key<String> key : FORWARDED) {
            String value = request.getHeader(key.name());
            if (value != null) {
                headers.put(key, value);
            }
        }
        return headers;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        upstream.close();
    }

    private static Metadata.Key<String> header(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
