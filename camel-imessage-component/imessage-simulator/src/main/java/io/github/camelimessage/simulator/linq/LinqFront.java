// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.linq.rest.Answer;
import io.github.camelimessage.simulator.linq.rest.Call;
import io.github.camelimessage.simulator.linq.rest.Refused;
import io.github.camelimessage.simulator.linq.rest.Routes;
import io.github.camelimessage.simulator.linq.webhook.Dispatcher;
import io.github.camelimessage.simulator.linq.webhook.EventPump;
import io.github.camelimessage.simulator.network.HttpPort;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.network.RequestBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Linq's REST API. A call is answered on its event loop. Changes that it only starts happen afterwards in the
 * background, and their webhooks are sent after the answer.
 */
public final class LinqFront implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinqFront.class);
    private static final String ROOT = "/api/partner";
    private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final Vertx vertx;
    private final Account account;
    private final TokenGate tokens;
    private final Routes routes;
    private final LinqFaultPlan plan;
    private final FileServer files;
    private final EventPump pump;
    private final Dispatcher dispatcher;
    private final Executor background;
    private final LinqCalls calls;
    private final HttpServer server;

    /** Starts listening. */
    LinqFront(
            Vertx vertx,
            HttpServerOptions options,
            Account account,
            TokenGate tokens,
            Routes routes,
            LinqFaultPlan plan,
            FileServer files,
            EventPump pump,
            Dispatcher dispatcher,
            Executor background,
            OpenConnections connections,
            LinqCalls calls) {
        this.vertx = vertx;
        this.account = account;
        this.tokens = tokens;
        this.routes = routes;
        this.plan = plan;
        this.files = files;
        this.pump = pump;
        this.dispatcher = dispatcher;
        this.background = background;
        this.calls = calls;
        this.server = HttpPort.open(
                vertx.createHttpServer(options)
                        .connectionHandler(connections::follow)
                        .requestHandler(this::handle),
                options,
                "Linq");
    }

    int port() {
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        if (FileServer.serves(request.path())) {
            files.handle(request);
            return;
        }
        LinqExchange exchange = new LinqExchange(request, Traces.fresh());
        boolean isAllowed = isAllowed(request);
        Future<Buffer> body = isAllowed ? RequestBody.read(request, MAX_BODY_BYTES) : RequestBody.discard(request);
        body.onSuccess(bytes -> {
                    try {
                        dispatch(exchange, bytes.getBytes(), isAllowed);
                    } catch (IllegalArgumentException malformed) {
                        // An invalid percent-encoding in the path or the query.
                        exchange.refuse(400, 1005, "The URL is malformed", null, null);
                    }
                })
                .onFailure(failure -> {
                    if (failure instanceof RequestBody.TooLarge) {
                        exchange.bare(413);
                    }
                });
    }

    private boolean isAllowed(HttpServerRequest request) {
        String header = request.getHeader("authorization");
        String token = header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
        return tokens.judge(token) == TokenGate.Verdict.ACCEPTED;
    }

    /** @param isAllowed whether the token is valid; if not, the body was not read and is empty */
    private void dispatch(LinqExchange exchange, byte[] body, boolean isAllowed) {
        HttpServerRequest request = exchange.request();
        String path = request.path();
        Routes.Match match = path.startsWith(ROOT + "/v3/")
                ? routes.find(request.method().name(), path.substring(ROOT.length()))
                : null;
        String operation = match == null ? "unknown" : match.route().operation();
        calls.add(new LinqCall(
                operation, request.method().name(), request.uri(), exchange.trace(), request.headers(), body));
        if (!isAllowed) {
            refuse(exchange, Refused.unauthorized());
            return;
        }
        if (match == null) {
            refuse(exchange, Refused.noRoute());
            return;
        }
        Call call = new Call(exchange.trace(), match.variables(), request.params(), request.headers(), body);
        afterFaults(exchange, operation, () -> serve(exchange, match.route(), call));
    }

    /** Applies the faults for the arrival of the call, and then runs the call unless a fault prevents it. */
    private void afterFaults(LinqExchange exchange, String operation, Runnable work) {
        Runnable arrival = plan.arrivals().take(operation);
        if (arrival != null) {
            arrival.run();
        }
        Integer bare = plan.bareAnswers().take(operation);
        LinqRefusal refusal = bare == null ? plan.refusals().take(operation) : null;
        Duration delay = plan.delays().take(operation);
        Runnable step = bare != null
                ? () -> exchange.bare(bare)
                : refusal != null
                        ? () -> exchange.refuse(
                                refusal.status(),
                                refusal.code(),
                                refusal.message(),
                                refusal.retryAfter(),
                                refusal.shouldRetry())
                        : work;
        if (delay == null || delay.toMillis() < 1) {
            step.run();
        } else {
            vertx.setTimer(delay.toMillis(), over -> step.run());
        }
    }

    private void serve(LinqExchange exchange, Routes.Route route, Call call) {
        pump.catchUp();
        account.activity().begin();
        dispatcher.hold(call.trace());
        Future<Answer> answer;
        try {
            answer = route.endpoint().handle(call);
        } catch (RuntimeException refused) {
            answer = Future.failedFuture(refused);
        }
        answer.onComplete(result -> {
            if (result.succeeded()) {
                succeed(exchange, route.operation(), result.result());
            } else {
                refuse(exchange, result.cause());
                finish(exchange, null);
            }
        });
    }

    private void succeed(LinqExchange exchange, String operation, Answer answer) {
        Boolean isCut = plan.lostAnswers().take(operation);
        if (isCut == null) {
            exchange.answer(answer, () -> finish(exchange, answer.after()));
            return;
        }
        if (isCut) {
            exchange.cut();
        }
        finish(exchange, answer.after());
    }

    /** The answer was sent, or will never be. */
    private void finish(LinqExchange exchange, Runnable after) {
        background.execute(() -> {
            try {
                if (after != null) {
                    after.run();
                }
            } catch (RuntimeException bug) {
                LOG.error("An accepted change could not be made", bug);
            } finally {
                dispatcher.release(exchange.trace());
                account.activity().end();
            }
        });
    }

    private static void refuse(LinqExchange exchange, Throwable cause) {
        if (cause instanceof Refused refused) {
            exchange.refuse(refused.status(), refused.code(), refused.getMessage(), refused.retryAfter(), null);
            return;
        }
        Refused known = WorldRefusals.toRefused(cause);
        if (known != null) {
            refuse(exchange, known);
            return;
        }
        LOG.error("The simulator failed", cause);
        exchange.refuse(500, 3006, "Internal error", null, null);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
