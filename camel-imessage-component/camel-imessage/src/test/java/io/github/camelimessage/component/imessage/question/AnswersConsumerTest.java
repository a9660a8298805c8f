// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Answers in routes that fail, wait or pass them on, and sends that take long. */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class AnswersConsumerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final DefaultCamelContext context = new TestContext();
    private final ConcurrentLinkedQueue<String> processed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private MemoryQuestionRepository questions = new MemoryQuestionRepository();

    @BeforeEach
    void configure() {
        context.getShutdownStrategy().setTimeout(20);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress("127.0.0.1:1");
        options.setToken("of-nobody");
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private interface Steps {
        void add(ProcessorDefinition<?> route);
    }

    private void start(Steps steps, RouteBuilder... more) throws Exception {
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setQuestionRepository(questions);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                steps.add(from("imessage:answers?answerInterval=20").errorHandler(noErrorHandler()));
            }
        });
        for (RouteBuilder routes : more) {
            context.addRoutes(routes);
        }
        context.start();
    }

    /** Fails at the first attempt, and records the ids of the others. */
    private Processor failingFirst(Processor failure) {
        return exchange -> {
            if (attempts.incrementAndGet() == 1) {
                failure.process(exchange);
            } else {
                processed.add(exchange.getMessage().getHeader(IMessageConstants.QUESTION_ID, String.class));
            }
        };
    }

    private static Question open(String id, Instant remindAt) {
        Instant now = Instant.now();
        return new Question(
                id,
                0,
                QuestionState.OPEN,
                now,
                null,
                null,
                "any;-;alice@example.com",
                "Yes?",
                List.of(),
                List.of(),
                now.plusSeconds(3600),
                remindAt,
                "Please",
                Map.of(),
                now,
                List.of("m-" + id),
                List.of(),
                null);
    }

    private void addAnswered(String id) {
        Question question = open(id, null);
        questions.insert(question.answered(new Answer("Yes", "m-answer", null, null), question.due()));
    }

    private void awaitClosed(String id) {
        await().atMost(SOON).until(() -> questions.find(id).state() == QuestionState.CLOSED);
    }

    @Test
    void anErrorOfTheRouteIsAFailureAndPollingContinues() throws Exception {
        addAnswered("a");
        start(route -> route.process(failingFirst(exchange -> {
            throw new StackOverflowError();
        })));
        awaitClosed("a");
        assertThat(processed).containsExactly("a");
    }

    @Test
    void soIsAnErrorOnAnotherThread() throws Exception {
        addAnswered("a");
        start(route -> route.threads(1).process(failingFirst(exchange -> {
            throw new StackOverflowError();
        })));
        awaitClosed("a");
        assertThat(processed).containsExactly("a");
    }

    @Test
    void anErrorOfTheRepositoryEndsNoPoll() throws Exception {
        questions = new MemoryQuestionRepository() {
            @Override
            public List<Question> due(Instant now, int most) {
                if (attempts.incrementAndGet() == 1) {
                    throw new LinkageError("a driver that cannot be loaded");
                }
                return super.due(now, most);
            }
        };
        addAnswered("a");
        start(route -> route.process(exchange -> {}));
        awaitClosed("a");
    }

    @Test
    void anExchangeThatIsRolledBackIsDeliveredAgain() throws Exception {
        addAnswered("a");
        start(route -> route.process(failingFirst(exchange -> exchange.setRollbackOnly(true))));
        awaitClosed("a");
        assertThat(processed).containsExactly("a");
    }

    @Test
    void anAnswerIsClosedWhenTheRouteThatItWasPassedToHasEnded() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        addAnswered("a");
        start(route -> route.to("seda:work"), new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:work").errorHandler(noErrorHandler()).process(failingFirst(exchange -> {
                    go.await();
                    throw new IllegalStateException("The database is away");
                }));
            }
        });
        await().atMost(SOON).until(() -> attempts.get() == 1);
        addAnswered("b");
        SedaEndpoint queue = context.getEndpoint("seda:work", SedaEndpoint.class);
        await().atMost(SOON).until(() -> queue.getCurrentQueueSize() == 1);
        assertThat(questions.find("a").state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(questions.find("b").state()).isEqualTo(QuestionState.ANSWERED);
        go.countDown();
        awaitClosed("a");
        awaitClosed("b");
        assertThat(processed).containsExactlyInAnyOrder("a", "b");
    }

    /** Such as the sender, which gets the guid of the message after the answer has arrived. */
    @Test
    void anAnswerThatIsWrittenWhileItIsProcessedIsDeliveredOnce() throws Exception {
        addAnswered("a");
        start(route -> route.process(exchange -> {
            Question saved = questions.find("a");
            questions.update(saved.knowing(null, List.of("m-late"), List.of()));
            processed.add("a");
        }));
        awaitClosed("a");
        assertThat(processed).containsExactly("a");
        assertThat(questions.find("a").messageGuids()).containsExactly("m-late");
    }

    private AnswersConsumer consumer(Map<String, CompletableFuture<Void>> sends) throws Exception {
        context.start();
        AnswersConsumer consumer = new AnswersConsumer(
                context.getEndpoint("direct:answers"),
                PluginHelper.getInternalProcessorFactory(context)
                        .addUnitOfWorkProcessorAdvice(context, exchange -> processed.add(id(exchange)), null),
                new AnswersConsumer.Settings(questions, Duration.ofMillis(20), Duration.ZERO),
                (operation, exchange) -> {
                    String key = exchange.getMessage().getHeader(IMessageConstants.CLIENT_MESSAGE_ID, String.class);
                    exchange.getMessage().setHeader(IMessageConstants.MESSAGE_GUID, "guid-of-" + key);
                    attempts.incrementAndGet();
                    CompletableFuture<Void> send = sends.get(key);
                    if (send == null) {
                        throw new StackOverflowError();
                    }
                    return send;
                });
        context.addService(consumer);
        return consumer;
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(IMessageConstants.QUESTION_ID, String.class);
    }

    @Test
    void aReminderThatTakesLongHoldsUpNoAnswerAndItsGuidIsSaved() throws Exception {
        questions.insert(open("slow", Instant.now()));
        CompletableFuture<Void> send = new CompletableFuture<>();
        consumer(Map.of("slow-reminder", send));
        await().atMost(SOON).until(() -> attempts.get() == 1);
        addAnswered("b");
        awaitClosed("b");
        Question waiting = questions.find("slow");
        assertThat(questions.update(waiting.answered(new Answer("Yes", "m1", null, null), waiting.deadline())))
                .isTrue();
        send.complete(null);
        await().atMost(SOON).until(() -> questions.find("slow").messageGuids().size() == 2);
        assertThat(questions.find("slow").messageGuids()).containsExactly("guid-of-slow-reminder", "m-slow");
        assertThat(questions.find("slow").state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(questions.find("slow").remindAt()).isNull();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aQuestionThatWasAnsweredMeanwhileGetsNoReminder() throws Exception {
        questions = new MemoryQuestionRepository() {
            @Override
            public synchronized List<Question> due(Instant now, int most) {
                List<Question> read = super.due(now, most);
                read.stream()
                        .filter(question -> question.state() == QuestionState.OPEN)
                        .forEach(question ->
                                update(question.answered(new Answer("Yes", "m1", null, null), Instant.now())));
                return read;
            }
        };
        questions.insert(open("a", Instant.now()));
        consumer(Map.of("a-reminder", CompletableFuture.completedFuture(null)));
        awaitClosed("a");
        assertThat(attempts).hasValue(0);
    }

    @Test
    void anErrorOfASendDoesNotEndPolling() throws Exception {
        questions.insert(open("a", Instant.now()));
        consumer(Map.of());
        await().atMost(SOON).until(() -> attempts.get() >= 2);
        addAnswered("b");
        awaitClosed("b");
        assertThat(questions.find("a").remindAt()).isNotNull();
    }
}
