// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Delivers the answers of questions, and those whose time has passed, and reminds people. An exchange that fails is delivered
 * again.
 */
public final class AnswersConsumer extends ScheduledPollConsumer {

    /** What an exchange with a question that nobody answered says. */
    public static final String EXPIRED = "expired";

    private static final int MOST = 100;

    /** What failed is tried again after so many intervals. */
    private static final int RETRY_INTERVALS = 10;

    /** Nothing that came before is taken for the answer of a later question so long. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * @param repository where the questions are
     * @param interval between two looks at them
     * @param grace how long an answer that was given in time is waited for
     */
    public record Settings(QuestionRepository repository, Duration interval, Duration grace) {}

    private final Settings settings;
    private final BiFunction<IMessageOperation, Exchange, CompletableFuture<Void>> calls;
    private Instant graceEnds = Instant.MIN;

    /** @param calls carries an operation out for an exchange */
    public AnswersConsumer(
            Endpoint endpoint,
            Processor processor,
            Settings settings,
            BiFunction<IMessageOperation, Exchange, CompletableFuture<Void>> calls) {
        super(endpoint, processor);
        this.settings = settings;
        this.calls = calls;
        setInitialDelay(0);
        setDelay(settings.interval().toMillis());
        setTimeUnit(TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStart() throws Exception {
        graceEnds = Instant.now().plus(settings.grace()); // events of the time when nothing ran are still to come
        ServiceHelper.startService(settings.repository());
        super.doStart();
    }

    @Override
    protected int poll() throws Exception {
        int done = 0;
        for (Question question : settings.repository().due(Instant.now(), MOST)) {
            if (!isRunAllowed() || isSuspendingOrSuspended()) {
                break;
            }
            work(question);
            done++;
        }
        return done;
    }

    private void work(Question question) throws InterruptedException {
        switch (question.state()) {
            case SENDING, OPEN -> goOn(question);
            case ANSWERED, EXPIRED -> deliver(question);
            case CLOSED -> settings.repository().remove(question);
        }
    }

    private void goOn(Question question) throws InterruptedException {
        Instant now = Instant.now();
        Instant end = question.deadline().plus(settings.grace());
        end = end.isAfter(graceEnds) ? end : graceEnds;
        if (!now.isBefore(end)) {
            expire(question, now);
        } else if (question.state() == QuestionState.SENDING) {
            call(question, IMessageOperation.ask, question.text(), question.id(), null);
        } else if (now.isBefore(question.deadline()) && question.remindAt() != null) {
            call(
                    question,
                    IMessageOperation.sendText,
                    question.reminder(),
                    question.id() + "-reminder",
                    question.reminded(question.deadline()));
        } else {
            settings.repository().update(question.reminded(end));
        }
    }

    private void expire(Question question, Instant now) {
        Question expired = question.expired(now);
        if (settings.repository().update(expired)) {
            deliver(expired.withVersion(expired.version() + 1));
        }
    }

    /** @param next what is saved when it has succeeded; null when the operation saves it itself */
    private void call(Question question, IMessageOperation operation, String body, String key, Question next)
            throws InterruptedException {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(IMessageConstants.CLIENT_MESSAGE_ID, key);
            putPlace(question, exchange);
            setPresent(exchange, IMessageConstants.ACCOUNT, question.account());
            calls.apply(operation, exchange).get();
            if (next != null) {
                settings.repository().update(next);
            }
        } catch (ExecutionException e) {
            notSent(question, exchange, e.getCause());
        } catch (RuntimeException e) {
            notSent(question, exchange, e);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void notSent(Question question, Exchange exchange, Throwable failure) {
        later(question);
        getExceptionHandler()
                .handleException("The question " + question.id() + " could not be sent", exchange, failure);
    }

    private void deliver(Question question) {
        Exchange exchange = createExchange(false);
        try {
            putPlace(question, exchange);
            put(question, exchange);
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        try {
            if (exchange.isFailed()) {
                later(question);
                getExceptionHandler()
                        .handleException(
                                "Error processing the answer of a question", exchange, exchange.getException());
            } else {
                settings.repository().update(question.closed(Instant.now().plus(REMEMBERED)));
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private static void put(Question question, Exchange exchange) {
        Answer answer = question.answer();
        question.headers().forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setHeader(IMessageConstants.QUESTION_ID, question.id());
        exchange.getMessage().setHeader(IMessageConstants.QUESTION, question.text());
        exchange.getMessage().setHeader(IMessageConstants.QUESTION_OUTCOME, answer == null ? EXPIRED : "answered");
        if (answer != null) {
            exchange.getMessage().setBody(answer.text());
            setPresent(exchange, IMessageConstants.MESSAGE_GUID, answer.messageGuid());
            setPresent(exchange, IMessageConstants.ACTOR, answer.from());
        }
    }

    private static void putPlace(Question question, Exchange exchange) {
        exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, question.chatGuid());
        setPresent(exchange, IMessageConstants.LINE, question.line());
    }

    private static void setPresent(Exchange exchange, String header, String value) {
        if (value != null) {
            exchange.getMessage().setHeader(header, value);
        }
    }

    private void later(Question question) {
        settings.repository()
                .update(question.later(Instant.now().plus(settings.interval().multipliedBy(RETRY_INTERVALS))));
    }
}
