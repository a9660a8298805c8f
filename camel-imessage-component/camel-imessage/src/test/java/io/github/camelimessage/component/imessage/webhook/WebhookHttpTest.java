// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind two HTTP components: the bytes of requests, threads, stops and starts. */
class WebhookHttpTest extends WebhookSuite {

    private Application startNetty(
            String options, java.util.function.Consumer<org.apache.camel.model.RouteDefinition> rest) throws Exception {
        return startNetty(freePort(), options, rest);
    }

    private Application startNetty(
            int port, String options, java.util.function.Consumer<org.apache.camel.model.RouteDefinition> rest)
            throws Exception {
        DefaultCamelContext context = context();
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        return start(context, "netty-http", "http://127.0.0.1:" + port, options, rest);
    }

    private Application startOn(String http) throws Exception {
        return http.equals("netty-http") ? startNetty("", route -> {}) : start("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"netty-http", "platform-http"})
    void theBytesAsSentAreVerifiedWhateverTheContentType(String http) throws Exception {
        Application application = startOn(http);
        byte[] body = TestSigner.event("e", "call.ringing", "{\"text\":\"Gr\u00fc\u00dfe \ud83d\ude00 \"}");
        int number = 0;
        for (String type : List.of(
                "application/json",
                "application/json; charset=utf-8",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/octet-stream",
                "text/plain; charset=us-ascii")) {
            String id = "e" + number++;
            byte[] own = new String(body, StandardCharsets.UTF_8)
                    .replace("\"event_id\":\"e\"", "\"event_id\":\"" + id + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers = TestSigner.linq(subscription().secret(), id, Instant.now(), own);
            assertThat(status(application, type, headers, own, false)).as(type).isEqualTo(200);
            headers = TestSigner.linq(subscription().secret(), id, Instant.now(), own);
            assertThat(status(application, type, headers, own, true)).as(type).isEqualTo(200);
        }
        assertThat(received)
                .hasSize(6)
                .allMatch(exchange ->
                        ((UnknownEvent) event(exchange)).data().get("text").equals("Gr\u00fc\u00dfe \ud83d\ude00 "));
    }

    /** The signature covers the compressed bytes, as they were sent. */
    @ParameterizedTest
    @ValueSource(strings = {"netty-http", "platform-http"})
    void aCompressedBodyIsNotUnpackedBeforeItIsVerified(String http) throws Exception {
        Application application = startOn(http);
        byte[] body = TestSigner.event("e1", "call.ringing", "{}");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(body);
        }
        Map<String, String> ofPlain = TestSigner.linq(subscription().secret(), "e1", Instant.now(), body);
        ofPlain.put("Content-Encoding", "gzip");
        assertThat(post(application.url(), ofPlain, packed.toByteArray()).statusCode())
                .isEqualTo(401);
        Map<String, String> ofPacked =
                TestSigner.linq(subscription().secret(), "e1", Instant.now(), packed.toByteArray());
        ofPacked.put("Content-Encoding", "gzip");
        assertThat(post(application.url(), ofPacked, packed.toByteArray()).statusCode())
                .isEqualTo(400);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"netty-http", "platform-http"})
    void aDoubledHeaderIsRefused(String http) throws Exception {
        Application application = startOn(http);
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature", "Webhook-Id")) {
            byte[] body = TestSigner.event("e1", "call.ringing", "{}");
            Map<String, String> good = TestSigner.linq(subscription().secret(), "e1", Instant.now(), body);
            String value = good.get(name.toLowerCase(java.util.Locale.ROOT));
            Map<String, String> more = new HashMap<>();
            good.forEach(more::put);
            assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
            int status = rawStatus(application, "application/json", more, List.of(name + ": " + value), body, false);
            assertThat(status).as(name).isEqualTo(401);
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void noThreadWaitsWhileTheRouteWorks() throws Exception {
        int many = 200;
        Queue<AsyncCallback> waiting = new ConcurrentLinkedQueue<>();
        Application application = startNetty(
                "",
                route -> route.process(new AsyncProcessorSupport() {
                    @Override
                    public boolean process(Exchange exchange, AsyncCallback callback) {
                        waiting.add(callback);
                        return false;
                    }
                }));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            byte[] body = TestSigner.event("e" + i, "call.ringing", "{}");
            var request = java.net.http.HttpRequest.newBuilder(URI.create(application.url()))
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body));
            TestSigner.linq(subscription().secret(), "e" + i, Instant.now(), body)
                    .forEach(request::header);
            answers.add(HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
        }

        // More than the threads of any pool of the server.
        await().atMost(SOON).until(() -> waiting.size() == many);
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        waiting.forEach(callback -> callback.done(false));
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    /** The server ends with the context, and the port is closed afterwards. */
    @Test
    void nothingIsRefusedWhileAnApplicationWithAServerOfItsOwnStops() throws Exception {
        Application application = start("");
        try (Emitter events = new Emitter(this::emit)) {
            events.begin();
            awaitReceived(50);
            application.context().stop();
            events.close();
        }
        settle();

        assertThat(webhooks().deliveries().all())
                .filteredOn(one -> one.outcome() == Outcome.REFUSED)
                .as("the remaining ones were delivered again until the end")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"netty-http", "platform-http"})
    @Tag("base-line")
    void aStoppedRouteAsksForAnotherDeliveryAndARemovedOneIsGone(String http) throws Exception {
        Application application = startOn(http);
        application.context().getRouteController().stopRoute("events");
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(503);
        application.context().getRouteController().startRoute("events");
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        application.context().getRouteController().stopRoute("events");
        application.context().removeRoute("events");

        assertThat(catchThrowable(
                        () -> assertThat(deliver(application, "e2", Map.of()).statusCode())
                                .isIn(200, 503)))
                .as("404, or nobody at the port")
                .isNotNull();
        assertThat(received).hasSize(1);
    }

    @Test
    void aStopWaitsForWhatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Queue<Object> finished = new ConcurrentLinkedQueue<>();
        Application application = start("", exchange -> {
            begun.countDown();
            finish.await();
            finished.add(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID));
        });
        webhooks().emit("call.ringing", Map.of());
        begun.await();
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(() -> application.context().stop(), task -> new Thread(task).start());
        await().atMost(SOON).until(() -> application.context().isStopping());
        assertThat(stop).isNotDone();
        finish.countDown();
        stop.join();

        assertThat(finished).hasSize(1);
        await().atMost(SOON).until(() -> webhooks().deliveries().all().get(0).outcome() == Outcome.DELIVERED);
    }

    private static int status(
            Application application, String type, Map<String, String> headers, byte[] body, boolean isChunked)
            throws Exception {
        return rawStatus(application, type, headers, List.of(), body, isChunked);
    }

    /** The status of the answer to a request that is written by hand. */
    private static int rawStatus(
            Application application,
            String type,
            Map<String, String> headers,
            List<String> more,
            byte[] body,
            boolean isChunked)
            throws Exception {
        URI uri = URI.create(application.url());
        StringBuilder head = new StringBuilder("POST " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\n")
                .append("Connection: close\r\nContent-Type: " + type + "\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        more.forEach(line -> head.append(line + "\r\n"));
        head.append(isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + body.length + "\r\n\r\n");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (isChunked) {
                // Cut in the middle, possibly within a character.
                int half = body.length / 2;
                chunk(out, body, 0, half);
                chunk(out, body, half, body.length);
                out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write(body);
            }
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private static void chunk(OutputStream out, byte[] body, int from, int to) throws Exception {
        out.write((Integer.toHexString(to - from) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, from, to - from);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** A vendor may deliver as soon as it knows the URL, and gives up after a 404. */
    @Test
    void aDeliveryDuringTheRegistrationIsToBeTriedAgain() throws Exception {
        DefaultCamelContext context = context();
        String host = "http://127.0.0.1:" + serve(context);
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        context.getRegistry().bind("secrets", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                super.setState(key, value);
                answers.add(status(host + "/hook"));
            }
        });
        start(context, "platform-http", host, "webhookSecretRepository=#secrets", route -> {});

        assertThat(answers).isNotEmpty().containsOnly(503);
    }

    @Test
    void aWebhookThatCannotBeOpenedLeavesNoPath() throws Exception {
        DefaultCamelContext context = context();
        String host = "http://127.0.0.1:" + serve(context);
        Throwable failure = catchThrowable(() -> start(
                context, "platform-http", host, "webhookAutoRegister=false&webhookSecret=RAW(whsec_)", route -> {}));

        assertThat(failure).hasStackTraceContaining("webhookSecret");
        assertThat(status(host + "/hook")).isEqualTo(404);
    }

    private static int status(String url) {
        try {
            return post(url, Map.of(), new byte[0]).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
