// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for a language model: a server on this machine that speaks the chat completions of OpenAI and answers by
 * the {@link StandInRules}. It does not understand language. Its next answer can be set, to show what happens when a
 * model fails.
 */
final class StandInModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stand-in-model");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Reply> next = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    /**
     * An HTTP answer.
     *
     * @param when the answer is sent when this completes
     */
    record Reply(int status, String body, CompletableFuture<?> when) {

        Reply(int status, String body) {
            this(status, body, CompletableFuture.completedFuture(null));
        }
    }

    StandInModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    Model model(Duration timeout) {
        String host = server.getAddress().getAddress().getHostAddress();
        return new Model("http://" + host + ":" + server.getAddress().getPort() + "/v1", "stand-in", "none", timeout);
    }

    /** Sets the answer to the next request. */
    void answerNext(Reply reply) {
        next.add(reply);
    }

    /** The next request is answered with these words. */
    void sayNext(String text) {
        answerNext(new Reply(200, StandInRules.message(text).toString()));
    }

    /** The next request is answered with a call of a tool. */
    void callNext(String tool, String arguments) {
        answerNext(new Reply(200, StandInRules.call(tool, arguments).toString()));
    }

    void failNext(int status) {
        answerNext(new Reply(status, "{\"error\":{\"message\":\"set to fail\"}}"));
    }

    /** Returns to its rules. */
    void works() {
        next.clear();
    }

    /** The requests so far. */
    List<JsonNode> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            Reply reply = next.poll();
            if (reply == null) {
                reply = new Reply(200, StandInRules.answer(request).toString());
            }
            reply.when().get();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt(); // it was closed
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
