// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** An application that asks people, which can be stopped and started again. What a vendor does differently is in the subclasses. */
@Timeout(240)
abstract class AskFixture {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String LINE = "+12025550101";

    final MemoryStateRepository offsets = new MemoryStateRepository();
    final Queue<Exchange> answers = new ConcurrentLinkedQueue<>();
    final Queue<Exchange> events = new ConcurrentLinkedQueue<>();

    IMessageSimulator simulator;
    Person alice;
    Person bob;
    JdbcQuestionRepository questions;
    DefaultCamelContext application;

    abstract void configure(IMessageConfiguration options);

    /** @return the URI that events come from */
    abstract String events(DefaultCamelContext context) throws Exception;

    abstract String guid(String chat);

    abstract String messageGuid(MessageState message);

    /** The next send of a text fails, and its outcome is unknown. */
    abstract void failSend();

    /** The guid of a chat that does not exist. */
    abstract String noChat();

    @BeforeEach
    void startSimulator() {
        simulator =
                IMessageSimulator.builder().line(LINE).webhookTimeFactor(0.002).start();
        alice = simulator.person("alice@example.com");
        bob = simulator.person("bob@example.com");
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + getClass().getSimpleName() + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        questions = new JdbcQuestionRepository(dataSource);
        questions.setCreateTable(true);
    }

    @AfterEach
    void stopAll() {
        stop();
        simulator.close();
    }

    void stop() {
        if (application != null) {
            application.stop();
            application = null;
        }
    }

    void start() throws Exception {
        start("", exchange -> {});
    }

    /** @param work what the route with the answers does, before they are recorded */
    void start(String options, Processor work) throws Exception {
        DefaultCamelContext context = new TestContext();
        application = context;
        context.getShutdownStrategy().setTimeout(20);
        context.getRegistry().bind("offsets", offsets);
        IMessageConfiguration settings =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        configure(settings);
        settings.setQuestionRepository(questions);
        String events = events(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").to("imessage:ask?answerHeaders=order,amount" + options);
                from("direct:take").to("imessage:takeAnswer");
                from(events).to("imessage:takeAnswer").process(AskFixture.this.events::add);
                from("imessage:answers?answerInterval=20&answerGrace=500")
                        .errorHandler(noErrorHandler())
                        .process(work)
                        .process(answers::add);
            }
        });
        context.start();
    }

    Exchange ask(String chat, String text, Map<String, Object> headers) {
        try (var template = application.createProducerTemplate()) {
            return template.request("direct:ask", exchange -> {
                exchange.getMessage().setHeaders(new HashMap<>(headers));
                exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
                exchange.getMessage().setBody(text);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the id of the question */
    String asked(String chat, String text, Map<String, Object> headers) {
        Exchange exchange = ask(chat, text, headers);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo(text);
        return exchange.getMessage().getHeader(IMessageConstants.QUESTION_ID, String.class);
    }

    String asked(String chat, String text) {
        return asked(chat, text, Map.of());
    }

    /** The messages of the line in a chat, oldest first. */
    List<MessageState> said(String chat) {
        List<MessageState> messages = new ArrayList<>(
                simulator.world().messages().inspect(chat, 1_000).messages());
        Collections.reverse(messages);
        return messages.stream().filter(MessageState::isFromMe).toList();
    }

    MessageState said(String chat, String text) {
        return await().atMost(SOON)
                .until(
                        () -> said(chat).stream()
                                .filter(message -> text.equals(message.text()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    Exchange answer(int number) {
        await().atMost(SOON).until(() -> answers.size() >= number);
        return List.copyOf(answers).get(number - 1);
    }

    Exchange event(String outcome) {
        return await().atMost(SOON)
                .until(
                        () -> events.stream()
                                .filter(event -> outcome.equals(header(event, IMessageConstants.QUESTION_OUTCOME)))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    void awaitEventOf(MessageState message) {
        await().atMost(SOON).until(() -> events.stream()
                .anyMatch(event -> messageGuid(message).equals(header(event, IMessageConstants.MESSAGE_GUID))));
    }

    void awaitClosed(String id) {
        await().atMost(SOON).until(() -> questions.find(id).state() == QuestionState.CLOSED);
    }

    static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }
}
