// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.consumer.ExchangeRun;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.operation.SendRefusal;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;

/** Delivers answered and expired questions, and reminds people. A failed exchange is delivered again. */
public final class AnswersConsumer extends ScheduledPollConsumer {

    /** The outcome of a question that was not answered. */
    public static final String EXPIRED = "expired";

    private static final int MOST = 100;

    /** A failed message is retried after this number of intervals. */
    private static final int RETRY_INTERVALS = 10;

    /** A send that has not finished, for example after a crash, is repeated after this time. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** How long closed questions are kept, so that an old event is not taken for the answer to a later question. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * @param repository the store of the questions
     * @param interval between two reads of the store
     * @param grace how long to wait for an answer that was given in time
     */
    public record Settings(QuestionRepository repository, Duration interval, Duration grace) {}

    private final Settings settings;
    private final BiFunction<IMessageOperation, Exchange, CompletableFuture<Void>> calls;

    /** The ids of the questions whose sends or exchanges are in progress. */
    private final Set<String> sending = ConcurrentHashMap.newKeySet();

    private final Set<String> delivering = ConcurrentHashMap.newKeySet();

    private Instant graceEnds = Instant.MIN;

    /** @param calls runs an operation for an exchange */
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
        graceEnds = Instant.now().plus(settings.grace()); // events from before the start may still arrive
        ServiceHelper.startService(settings.repository());
        super.doStart();
    }

    @Override
    protected int poll() {
        try {
            return workDue();
        } catch (Error e) { // otherwise Camel never polls again
            throw new IllegalStateException("The questions could not be read", e);
        }
    }

    private int workDue() {
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

    private void work(Question question) {
        switch (question.state()) {
            case SENDING, OPEN -> goOn(question);
            case ANSWERED, EXPIRED -> deliver(question);
            case CLOSED -> settings.repository().remove(question);
        }
    }

    private void goOn(Question question) {
        Instant now = Instant.now();
        Instant end = question.deadline().plus(settings.grace());
        end = end.isAfter(graceEnds) ? end : graceEnds;
        if (!now.isBefore(end)) {
            expire(question, now);
        } else if (question.state() == QuestionState.SENDING
                || now.isBefore(question.deadline()) && question.remindAt() != null) {
            lease(question, earlier(now.plus(LEASE), end));
        } else {
            settings.repository().update(question.waiting(end));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void expire(Question question, Instant now) {
        Question expired = question.expired(now);
        if (settings.repository().update(expired)) {
            deliver(expired);
        }
    }

    /**
     * A send may wait long, and the poll does not wait for it. Nothing is sent for a question that was answered since
     * it was read.
     */
    private void lease(Question question, Instant until) {
        Question leased = question.later(until);
        if (settings.repository().update(leased) && sending.add(question.id())) {
            send(leased.withVersion(leased.version() + 1));
        }
    }

    private void send(Question question) {
        boolean isReminder = question.state() == QuestionState.OPEN;
        Exchange exchange = createExchange(false);
        CompletableFuture<Void> call;
        try {
            exchange.getMessage().setBody(isReminder ? question.reminder() : question.text());
            exchange.getMessage()
                    .setHeader(
                            IMessageConstants.CLIENT_MESSAGE_ID,
                            isReminder ? question.id() + "-reminder" : question.id());
            putPlace(question, exchange);
            setPresent(exchange, IMessageConstants.ACCOUNT, question.account());
            call = calls.apply(isReminder ? IMessageOperation.sendText : IMessageOperation.ask, exchange);
        } catch (RuntimeException | Error e) {
            call = CompletableFuture.failedFuture(e);
        }
        call.whenComplete((nothing, failure) -> {
            try {
                sent(question, exchange, failure == null ? null : SendRefusal.cause(failure));
            } catch (RuntimeException | Error e) { // retried after the lease, with the same key
                getExceptionHandler().handleException("The question " + question.id() + " could not be saved", e);
            } finally {
                sending.remove(question.id());
                releaseExchange(exchange, false);
            }
        });
    }

    private void sent(Question question, Exchange exchange, Throwable failure) {
        if (failure != null && !isRepeat(failure)) {
            later(question);
            getExceptionHandler()
                    .handleException("The question " + question.id() + " could not be sent", exchange, failure);
        } else if (question.state() == QuestionState.OPEN) { // ask saves it itself
            String guid = failure != null
                    ? null
                    : exchange.getMessage().getHeader(IMessageConstants.MESSAGE_GUID, String.class);
            save(question, saved -> true, saved -> saved.reminded(guid));
        }
    }

    /** A service may refuse a repeated write that it has carried out. */
    private static boolean isRepeat(Throwable failure) {
        return failure instanceof IMessageException refusal && ErrorCodes.DUPLICATE_MESSAGE.equals(refusal.code());
    }

    /** @param read the question as it was read, maybe before the exchange of an earlier poll has ended */
    private void deliver(Question read) {
        if (!delivering.add(read.id())) {
            return; // its exchange is still in progress, perhaps on another route
        }
        Question question = deliverable(read.id());
        if (question == null) {
            delivering.remove(read.id());
            return;
        }
        ExchangeRun.start(
                this,
                ForkJoinPool.commonPool(),
                exchange -> {
                    putPlace(question, exchange);
                    put(question, exchange);
                },
                isFailed -> delivered(question, isFailed));
    }

    private Question deliverable(String id) {
        try {
            Question saved = settings.repository().find(id);
            return saved != null && isDeliverable(saved) ? saved : null;
        } catch (RuntimeException | Error e) {
            delivering.remove(id);
            throw e;
        }
    }

    private static boolean isDeliverable(Question question) {
        return question.state() == QuestionState.ANSWERED || question.state() == QuestionState.EXPIRED;
    }

    private void delivered(Question question, boolean isFailed) {
        try {
            if (isFailed) {
                later(question);
            } else {
                Instant forgotten = Instant.now().plus(REMEMBERED);
                save(question, AnswersConsumer::isDeliverable, saved -> saved.closed(forgotten));
            }
        } catch (RuntimeException | Error e) {
            getExceptionHandler().handleException("The question " + question.id() + " could not be saved", e);
        } finally {
            delivering.remove(question.id());
        }
    }

    /** Repeats a change until no other node or thread has written the question in between. */
    private void save(Question question, Predicate<Question> applies, UnaryOperator<Question> change) {
        Question saved = question;
        while (saved != null && applies.test(saved) && !settings.repository().update(change.apply(saved))) {
            saved = settings.repository().find(question.id());
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
