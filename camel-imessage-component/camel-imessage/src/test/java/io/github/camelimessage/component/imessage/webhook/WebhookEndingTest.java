// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a delivery can end: the next delivery of the same event is processed in each case. */
@Execution(ExecutionMode.CONCURRENT)
class WebhookEndingTest extends WebhookSuite {

    /** Errors of the kinds that occur in routes; each is thrown at the first delivery of an event. */
    enum Trouble {
        STACK_OVERFLOW {
            @Override
            Throwable failure() {
                try {
                    return new IllegalStateException("unexpected depth " + depth(0));
                } catch (StackOverflowError e) {
                    return e;
                }
            }

            private int depth(int so) {
                return so < 0 ? so : 1 + depth(so + 1);
            }
        },
        NO_CLASS {
            @Override
            Throwable failure() {
                return new NoClassDefFoundError("com/example/Missing");
            }
        },
        ASSERTION {
            @Override
            Throwable failure() {
                return new AssertionError("not so");
            }
        },
        INTERRUPTED {
            @Override
            Throwable failure() {
                return new InterruptedException("stop");
            }
        };

        abstract Throwable failure();
    }

    private final Set<Object> seen = ConcurrentHashMap.newKeySet();

    /** Whether it is the first delivery of the event. */
    private boolean isFirst(Exchange exchange) {
        return seen.add(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    private Application start(Consumer<ProcessorDefinition<?>> rest) throws Exception {
        return start(context(), "", rest::accept);
    }

    private Application startBeside(String options, RouteBuilder other, Consumer<ProcessorDefinition<?>> rest)
            throws Exception {
        DefaultCamelContext context = context();
        context.addRoutes(other);
        return start(context, options, rest::accept);
    }

    private void failsAndThenSucceeds(Application application) throws Exception {
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(500);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(received).as("the third is a repeat").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfAProcessorLeadsToARetry(Trouble trouble) throws Exception {
        failsAndThenSucceeds(start(route -> route.process(exchange -> {
            if (isFirst(exchange)) {
                raise(trouble.failure());
            }
        })));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTERRUPTED")
    void anAsynchronousProcessorThrows(Trouble trouble) throws Exception {
        failsAndThenSucceeds(start(route -> route.process(new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                if (isFirst(exchange)) {
                    raise(trouble.failure());
                }
                callback.done(true);
                return true;
            }
        })));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfAnExpressionLeadsToARetry(Trouble trouble) throws Exception {
        Application application = start(route -> route.setBody(exchange -> {
            if (isFirst(exchange)) {
                raise(trouble.failure());
            }
            return "fine";
        }));
        failsAndThenSucceeds(application);

        long begin = System.nanoTime();
        application.context().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("a stop has nothing to wait for")
                .isLessThan(Duration.ofSeconds(15));
    }

    /** Camel does not complete the exchange then, so its end is detected by its garbage collection. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTERRUPTED")
    void anErrorEndsAThreadOfTheRoute(Trouble trouble) throws Exception {
        DefaultCamelContext context = context();
        String url = "http://127.0.0.1:" + serve(context);
        // Camel counts the exchange as in flight for ever, and would wait for it.
        context.getShutdownStrategy().setTimeout(1);
        // A route that does not record exchanges, unlike those of the suite.
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook&webhookExternalUrl="
                                + url)
                        .threads(1, 2)
                        .setBody(exchange -> {
                            if (isFirst(exchange)) {
                                raise(trouble.failure());
                            }
                            return "fine";
                        });
            }
        });
        Application application = new Application(context, url + "/hook");

        CompletableFuture<HttpResponse<String>> answer = deliverLater(application, "e1");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            System.gc();
            return answer.isDone();
        });
        assertThat(answer.get().statusCode()).isEqualTo(500);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void anExchangeThatAQueueDropsLeadsToARetry() throws Exception {
        Application application = startBeside(
                "",
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("seda:full?size=1")
                                .autoStartup(false)
                                .routeId("worker")
                                .log("done");
                    }
                },
                route -> route.to("seda:full?size=1&discardWhenFull=true"));

        CompletableFuture<HttpResponse<String>> waiting = deliverLater(application, "e1");
        awaitReceived(1);
        CompletableFuture<HttpResponse<String>> dropped = deliverLater(application, "e2");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            System.gc();
            return dropped.isDone();
        });
        assertThat(dropped.get().statusCode()).isEqualTo(500);
        assertThat(waiting).as("it is still in the queue").isNotDone();
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(503);

        application.context().getRouteController().startRoute("worker");
        assertThat(waiting.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(deliver(application, "e2", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRejectionByAnExecutorLeadsToARetry() throws Exception {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        Application application = start(route ->
                route.filter(this::isFirst).threads().executorService(closed).end());

        failsAndThenSucceeds(application);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "stop", "handled", "direct"})
    void theRouteEndsWithoutAFailure(String how) throws Exception {
        Application application = startBeside(
                "",
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:next").log("next");
                    }
                },
                route -> {
                    switch (how) {
                        case "filter" -> route.filter(exchange -> false).log("never");
                        case "stop" -> route.stop();
                        case "handled" ->
                            route.doTry()
                                    .process(exchange -> raise(new IllegalStateException("handled")))
                                    .doCatch(Throwable.class)
                                    .log("handled")
                                    .end();
                        default -> route.to("direct:next");
                    }
                });

        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    /** Failures of a repository, each once. */
    @ParameterizedTest
    @ValueSource(strings = {"contains", "add", "confirm"})
    void theRepositoryThrowsAnError(String method) throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("seen", new Breaking(method));
        Application application = start(context, "idempotentRepository=#seen", route -> {});

        int first = deliver(application, "e1", Map.of()).statusCode();
        assertThat(first)
                .as("after the work is done a failure must not repeat it")
                .isEqualTo(method.equals("contains") ? 500 : 200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(received).hasSizeBetween(1, 2);
    }

    @Test
    void theSameEventManyTimesAtOnceRunsOnce() throws Exception {
        Application application = start(route -> route.threads(4, 4).delay(20));
        var answers = java.util.stream.IntStream.range(0, 64)
                .mapToObj(i -> deliverLater(application, "e1"))
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isIn(200, 503);
        }
        assertThat(received).hasSize(1);
    }

    private CompletableFuture<HttpResponse<String>> deliverLater(Application to, String id) {
        byte[] body = TestSigner.event(id, "call.ringing", "{}");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(to.url())).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        TestSigner.linq(subscription().secret(), id, Instant.now(), body).forEach(request::header);
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Fails at its first use, as when a driver is missing. */
    private static final class Breaking extends MemoryIdempotentRepository implements IdempotentRepository {

        private final Set<String> broken = ConcurrentHashMap.newKeySet();
        private final String method;

        Breaking(String method) {
            this.method = method;
        }

        private void breakOnce(String at) {
            if (at.equals(method) && broken.add(at)) {
                throw new NoClassDefFoundError("com/example/Driver");
            }
        }

        @Override
        public boolean contains(String key) {
            breakOnce("contains");
            return super.contains(key);
        }

        @Override
        public boolean add(String key) {
            breakOnce("add");
            return super.add(key);
        }

        @Override
        public boolean confirm(String key) {
            breakOnce("confirm");
            return super.confirm(key);
        }
    }
}
