// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks with scripted answers. */
public final class Receiver implements AutoCloseable {
    private static final int HANG = -1;
    private static final int CUT = -2;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final HttpServer server;
    private final boolean isTls;
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final Queue<Integer> script = new ConcurrentLinkedQueue<>();
    private volatile boolean isSilent;
    private volatile int count;

    /** A webhook as it arrived. */
    public record Hook(String path, MultiMap headers, byte[] body) {
        public JsonNode json() {
            return LinqWire.read(text());
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.get(name);
        }

        public String type() {
            return json().get("event_type").textValue();
        }

        public JsonNode data() {
            return json().get("data");
        }
    }

    public Receiver() {
        this(new HttpServerOptions());
    }

    public Receiver(HttpServerOptions options) {
        isTls = options.isSsl();
        server = vertx.createHttpServer(options.setHost("localhost"))
                .requestHandler(this::handle)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            count++;
            if (!isSilent) {
                hooks.add(new Hook(request.uri(), request.headers(), body.getBytes()));
            }
            Integer answer = script.poll();
            if (answer == null) {
                request.response().setStatusCode(200).end();
            } else if (answer == CUT) {
                request.connection().close();
            } else if (answer != HANG) {
                request.response().setStatusCode(answer).end();
            }
        });
    }

    public String url(String path) {
        return (isTls ? "https" : "http") + "://localhost:" + server.actualPort() + path;
    }

    /** The next answers; then 200 again. */
    public Receiver answering(Integer... statuses) {
        script.addAll(List.of(statuses));
        return this;
    }

    public Receiver hangingOnce() {
        return answering(HANG);
    }

    public Receiver cuttingOnce() {
        return answering(CUT);
    }

    /** From now on deliveries are counted and not recorded. */
    public void onlyCount() {
        isSilent = true;
    }

    public int count() {
        return count;
    }

    public List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    public List<String> types() {
        return hooks.stream().map(Hook::type).toList();
    }

    /** The only webhook of a type. */
    public Hook only(String type) {
        List<Hook> found = all(type);
        assertThat(found).as(types().toString()).hasSize(1);
        return found.get(0);
    }

    public List<Hook> all(String type) {
        return hooks.stream().filter(hook -> hook.type().equals(type)).toList();
    }

    public void clear() {
        hooks.clear();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
